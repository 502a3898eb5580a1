import ContractsEvidence
import Foundation
import Identity
import ServiceKit

extension Site {
    init(_ settings: PortalSettings, process: ServiceProcess, clock: @escaping @Sendable () -> Date = { Date() }) throws {
        let client = ServiceClient(service: EvidenceAPI.service, base: settings.evidence, http: process.outbound, deadline: .seconds(8))
        self.init(
            settings: settings.site,
            catalogue: try Catalogue(language: "en", folder: PortalResources.folder("Strings")),
            renderer: try PageRenderer(folder: PortalResources.folder("Templates")),
            assets: try Assets(folder: PortalResources.folder("Assets")),
            sessions: Sessions(database: process.pool, issuer: settings.site.issuer, clock: clock),
            people: People(database: process.pool, clock: clock),
            evidence: EvidencePeer(client: client, tokens: TokenDispenser(signer: settings.signer)),
            cookie: SessionCookie(secure: settings.site.secure),
            crossSite: CrossSite(publicOrigin: settings.site.origin),
            clock: clock
        )
    }
}
