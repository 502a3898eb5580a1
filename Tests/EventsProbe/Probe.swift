import ArgumentParser
import Foundation
import Identity
import Logging
import Postgres

/// What both sides are told; and `DATABASE_URL`.
struct Probe: ParsableArguments {
    @Option var schema: String
    /// The sender's signing key.
    @Option var key: String

    func pool() throws -> Pool {
        var configuration = PoolConfiguration(target: try ConnectionTarget(ProcessInfo.processInfo.environment["DATABASE_URL"] ?? ""))
        configuration.session.searchPath = [schema]
        return Pool(configuration, logger: logger)
    }

    var signingKey: SigningKey {
        get throws { try SigningKey.load(file: key) }
    }

    var logger: Logger {
        var logger = Logger(label: "probe", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = .error
        return logger
    }

    /// A line that the test waits for, at once whatever standard output is.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
