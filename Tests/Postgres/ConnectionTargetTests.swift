import Foundation
import TestSupport
import Testing

@testable import Postgres

@Suite("Where to connect")
struct ConnectionTargetTests {
    private let password = "s3cret-p%ssw0rd"

    @Test("a target describes itself without its password") func description() throws {
        let target = try ConnectionTarget("postgresql://evidence_runtime@db.example:5433/equality_standard?sslmode=verify-full", password: password)
        #expect("\(target)" == "host=db.example port=5433 dbname=equality_standard user=evidence_runtime")
        var dumped = ""
        dump(target, to: &dumped)
        for text in [String(reflecting: target), "\(PoolConfiguration(target: target))", dumped] { #expect(!text.contains(password)) }
        #expect(target.options["sslmode"] == "verify-full")
    }

    @Test("a password in the string wins over the one beside it") func precedence() throws {
        #expect(try ConnectionTarget("host=x password=inside", password: "beside").options["password"] == "inside")
        #expect(try ConnectionTarget("host=x", password: "beside").options["password"] == "beside")
    }

    @Test("a string that libpq does not understand is not quoted", arguments: ["host", "postgresql://user:s3cret@:bad%zzport/x", "nonsense=s3cret"])
    func invalid(text: String) {
        let error = #expect(throws: PostgresError.self) { try ConnectionTarget(text) }
        #expect(error?.sqlState == .cannotConnect)
        #expect(!String(reflecting: error).contains("s3cret"))
    }

    @Test("a refused sign-in says who and where, never the password") func refused() async throws {
        try await SampleDatabase.with { database async throws in
            let target = database.runtime(of: SampleDatabase.service).with("password", password)
            let error = await #expect(throws: PostgresError.self) {
                try await Connection.open(ConnectionConfiguration(target: target), logger: SampleDatabase.logger)
            }
            #expect(error?.isUnavailable == true)
            #expect(error?.summary.contains("specimen_runtime") == true)
            #expect(!String(reflecting: error).contains(password))
        }
    }

    @Test("a message that did quote the password is blacked out") func redaction() {
        #expect(Connection.redacted("FATAL: \n\tbad \(password)!\n", secret: password) == "FATAL: bad •••!")
    }

    @Test("settings of the session go with the start, beside options of the string") func options() throws {
        var configuration = ConnectionConfiguration(target: try ConnectionTarget("host=x options='-c geqo=off' connect_timeout=9"))
        configuration.session.searchPath = ["a b"]
        #expect(
            configuration.options["options"]
                == "-c statement_timeout=15000 -c lock_timeout=5000 -c idle_in_transaction_session_timeout=15000 -c search_path=\"a\\ b\" -c geqo=off")
        #expect(configuration.options["connect_timeout"] == "9")
        configuration.isPooled = true
        #expect(configuration.options["options"] == "-c geqo=off")
    }
}
