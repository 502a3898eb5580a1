import ContractsEvidence
import Foundation
import Identity
import Postgres
import ServiceKit

extension Site {
    init(_ settings: PortalSettings, database: Pool, outbound: OutboundHTTP, clock: @escaping @Sendable () -> Date = { Date() }) throws {
        let client = ServiceClient(service: EvidenceAPI.service, base: settings.evidence, http: outbound, deadline: .seconds(8))
        self.init(
            settings: settings.site,
            catalogue: try Catalogue(language: "en", folder: PortalResources.folder("Strings")),
            renderer: try PageRenderer(folder: PortalResources.folder("Templates")),
            assets: try Assets(folder: PortalResources.folder("Assets")),
            sessions: Sessions(database: database, issuer: settings.site.issuer, clock: clock),
            people: People(database: database, clock: clock),
            evidence: EvidencePeer(client: client, tokens: TokenDispenser(signer: settings.signer)),
            cookie: SessionCookie(secure: settings.site.secure),
            crossSite: CrossSite(publicOrigin: settings.site.origin),
            clock: clock
        )
    }
}
