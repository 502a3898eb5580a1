import Foundation
import Identity
import Postgres
import ServiceKit

/// The portal as `serve` runs it.
enum PortalDefinition: ServiceDefinition {
    static let name = "portal"
    static let schema = "portal"
    static var migrations: URL { PortalResources.folder("Migrations") }

    static func assemble(_ process: ServiceProcess) async throws -> ServiceAssembly {
        let settings = try PortalSettings(process)
        let site = try Site(settings, database: process.pool, outbound: process.outbound)
        let router = ServiceRouter(identity: nil, metrics: process.metrics)
        let pool = process.pool
        router.operations(readiness: [Readiness("database") { try await pool.ping() }], openAPI: nil)
        addEverything(to: router, site: site, signer: settings.signer)
        return ServiceAssembly(router: router)
    }

    /// Every address of the portal but the operators'. Tests wire the same.
    /// - Returns: the pages, with whom each is for.
    @discardableResult
    static func addEverything(to router: ServiceRouter, site: Site, signer: TokenSigner) -> [PageEntry] {
        router.addPublicFiles(site: site, signer: signer)
        let pages = PageRouter(router, site: site)
        pages.addPages()
        return pages.entries
    }
}
