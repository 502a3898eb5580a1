import Foundation
import Hummingbird
import Identity
import Postgres
import ServiceKit

/// The portal wired: what `serve` runs and what tests start.
enum PortalDefinition: ServiceDefinition {
    static let name = "portal"
    static let schema = "portal"
    static var migrations: URL { PortalResources.folder("Migrations") }

    static func assemble(_ process: ServiceProcess) async throws -> ServiceAssembly {
        let settings = try PortalSettings(process)
        let site = try Site(settings, process: process)
        let router = ServiceRouter(identity: nil, metrics: process.metrics)
        let pool = process.pool
        router.operations(readiness: [Readiness("database") { try await pool.ping() }], openAPI: nil)
        router.addPublicFiles(site: site, signer: settings.signer)
        PageRouter(router, site: site).addPages()
        return ServiceAssembly(router: router)
    }
}
