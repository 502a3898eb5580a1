import ContractsActionPlan
import ContractsEIA
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import ServiceKit

extension Site {
    init(_ settings: PortalSettings, database: Pool, outbound: OutboundHTTP, clock: @escaping @Sendable () -> Date = { Date() }) throws {
        let tokens = TokenDispenser(signer: settings.signer)
        func peer(_ service: String, at base: URL) -> Peer {
            Peer(client: ServiceClient(service: service, base: base, http: outbound, deadline: .seconds(8)), tokens: tokens)
        }
        self.init(
            settings: settings.site,
            catalogue: try Catalogue(language: "en", folder: PortalResources.folder("Strings")),
            renderer: try PageRenderer(folder: PortalResources.folder("Templates")),
            assets: try Assets(folder: PortalResources.folder("Assets")),
            sessions: Sessions(database: database, issuer: settings.site.issuer, clock: clock),
            people: People(database: database, clock: clock),
            uploads: KeptUploads(database: database, clock: clock),
            evidence: peer(EvidenceAPI.service, at: settings.evidence),
            qa: peer(QAAPI.service, at: settings.qa),
            actionPlan: peer(ActionPlanAPI.service, at: settings.actionPlan),
            eia: peer(EIAAPI.service, at: settings.eia),
            documents: settings.documents.map { Documents(base: $0, http: outbound) },
            cookie: SessionCookie(secure: settings.site.secure),
            crossSite: CrossSite(publicOrigin: settings.site.origin),
            clock: clock
        )
    }
}
