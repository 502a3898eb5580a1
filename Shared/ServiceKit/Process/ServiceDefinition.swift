package import Foundation
package import ServiceLifecycle

/// What makes a service out of the common process: its name, its schema, its migrations and its routes.
package protocol ServiceDefinition: Sendable {
    /// The executable's name, which is also the audience of its tokens and the source of its events: `evidence-service`.
    static var name: String { get }
    /// The PostgreSQL schema; its roles are `SCHEMA_owner` and `SCHEMA_runtime`.
    static var schema: String { get }
    /// The folder of plain SQL files.
    static var migrations: URL { get throws }
    /// Wires the service. Called once by `serve`, with everything open and nothing listening yet.
    static func assemble(_ process: ServiceProcess) async throws -> ServiceAssembly
}

/// A wired service, ready to listen.
package struct ServiceAssembly {
    package let router: ServiceRouter
    /// Run beside the server, such as the event relay; stopped after it and before the database pool.
    package let services: [any Service]

    package init(router: ServiceRouter, services: [any Service] = []) {
        self.router = router
        self.services = services
    }
}
