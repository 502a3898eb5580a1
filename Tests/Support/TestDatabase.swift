package import Foundation
import Logging
package import Postgres

/// A database of a test's own: a copy of a template that holds the schemas, migrated, and no rows. Dropped when the test ends.
///
/// Needs a running PostgreSQL whose superuser `TEST_DATABASE_ADMIN_URL` names; `deploy/test` starts one.
package struct TestDatabase: Sendable {
    package let name: String
    private let targets: [String: Logins]

    struct Logins: Sendable {
        var owner: ConnectionTarget
        var runtime: ConnectionTarget
    }

    init(name: String, targets: [String: Logins]) {
        self.name = name
        self.targets = targets
    }

    /// Signs in as the login that owns the schema of `service`.
    package func owner(of service: String) -> ConnectionTarget { logins(service).owner }

    /// Signs in as the login that serves `service`.
    package func runtime(of service: String) -> ConnectionTarget { logins(service).runtime }

    private func logins(_ service: String) -> Logins {
        guard let logins = targets[service] else { preconditionFailure("the test database has no schema \(service)") }
        return logins
    }

    /// A pool of the service's runtime login, small, so that tests side by side do not use the server up.
    @discardableResult
    package func withPool<T>(of service: String, size: Int = 4, _ body: (Pool) async throws -> T) async throws -> T {
        var configuration = PoolConfiguration(target: runtime(of: service))
        configuration.size = size
        return try await Pool.with(configuration, logger: TestDatabaseServer.logger, body)
    }
}

/// Runs `body` with a database that has the schemas of these services.
@discardableResult
package func withDatabase<T>(_ schemas: [TestDatabaseSchema], _ body: (TestDatabase) async throws -> T) async throws -> T {
    let server = try TestDatabaseServer.shared.get()
    let database = try await server.clone(schemas)
    do {
        let value = try await body(database)
        await server.drop(database)
        return value
    } catch {
        await server.drop(database)
        throw error
    }
}

/// Runs `body` with a database that has the schema of one service.
@discardableResult
package func withDatabase<T>(service: String, migrations: URL, _ body: (TestDatabase) async throws -> T) async throws -> T {
    try await withDatabase([TestDatabaseSchema(service: service, migrations: migrations)], body)
}
