import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird

/// "Waiting for me": what the reader has to do next, how their units stand, what changed since their last visit.
enum ShowHome {
    static func show(_ visit: Visit) async throws -> Response {
        let previous = try visit.signedIn.previousVisit
        let since = previous.map { [("since", $0.formatted(.iso8601))] } ?? []
        let waiting: EvidenceAPI.Waiting? = try await visit.ifAvailable { try await visit.evidence(EvidenceAPI.getWaiting, query: since) }
        let page = HomePage(waiting, previousVisit: previous, today: LocalDate(visit.site.clock()), catalogue: visit.catalogue)
        return try await visit.page("home", page, PageHead(visit.text("home_page"), section: .home))
    }
}
