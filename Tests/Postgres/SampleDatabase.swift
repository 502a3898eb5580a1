import Foundation
import Logging
import Postgres
import TestSupport

/// A schema made for these tests alone.
enum SampleDatabase {
    static let service = "specimen"

    static let migrations = MigrationFolder.fixture("Specimen")

    @discardableResult
    static func with<T>(_ body: (TestDatabase) async throws -> T) async throws -> T {
        try await withDatabase(service: service, migrations: migrations, body)
    }

    @discardableResult
    static func withPool<T>(_ adjust: (inout PoolConfiguration) -> Void = { _ in }, _ body: (Pool) async throws -> T) async throws -> T {
        try await with { database async throws in
            var configuration = PoolConfiguration(target: database.runtime(of: service))
            configuration.size = 4
            adjust(&configuration)
            return try await Pool.with(configuration, logger: logger, body)
        }
    }

    static let logger = {
        var logger = Logger(label: "specimen")
        logger.logLevel = .critical
        return logger
    }()
}
