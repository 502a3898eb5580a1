import Foundation
import Logging
import Postgres

/// The server that the test databases are made on.
struct TestDatabaseServer: Sendable {
    static let logger = {
        var logger = Logger(label: "test-database")
        logger.logLevel = .error
        return logger
    }()

    static let shared = Result {
        guard let url = ProcessInfo.processInfo.environment["TEST_DATABASE_ADMIN_URL"], !url.isEmpty else { throw TestDatabaseMissing() }
        return try TestDatabaseServer(admin: ConnectionTarget(url))
    }

    /// Signs in as the superuser.
    let admin: ConnectionTarget
    let pool: Pool
    let templates = TestDatabaseTemplates()
    let places = TestDatabasePlaces(count: 8)

    private init(admin: ConnectionTarget) {
        self.admin = admin
        var configuration = PoolConfiguration(target: admin)
        configuration.size = 4
        configuration.acquireTimeout = .seconds(120)
        configuration.session.statementTimeout = .seconds(60)
        pool = Pool(configuration, logger: TestDatabaseServer.logger)
    }

    func clone(_ schemas: [TestDatabaseSchema]) async throws -> TestDatabase {
        await places.take()
        do {
            let template = try await templates.template(for: schemas, on: self)
            let name = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
            try await pool.execute("CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: template.database)")
            // A copy takes neither the grants on the database nor the settings of roles in it.
            try await pool.execute("REVOKE ALL ON DATABASE \(identifier: name) FROM PUBLIC")
            for schema in schemas {
                try await pool.execute("GRANT CONNECT ON DATABASE \(identifier: name) TO \(identifier: schema.owner), \(identifier: schema.runtime)")
                for role in [schema.owner, schema.runtime] {
                    try await pool.execute("ALTER ROLE \(identifier: role) IN DATABASE \(identifier: name) SET search_path = \(identifier: schema.service)")
                }
            }
            return TestDatabase(name: name, targets: template.logins.mapValues { $0.in(database: name) })
        } catch {
            await places.giveBack()
            throw error
        }
    }

    func drop(_ database: TestDatabase) async {
        // The test may have been cancelled; the database must go all the same.
        let dropping = Task { try await pool.execute("DROP DATABASE IF EXISTS \(identifier: database.name) WITH (FORCE)") }
        _ = await dropping.result
        await places.giveBack()
    }
}

extension TestDatabase.Logins {
    func `in`(database: String) -> TestDatabase.Logins {
        TestDatabase.Logins(owner: owner.with("dbname", database), runtime: runtime.with("dbname", database))
    }
}
