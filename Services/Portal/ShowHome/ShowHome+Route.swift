import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird

/// "Waiting for me": what the reader has to do next, how their units stand, what changed since their last visit.
enum ShowHome {
    static func show(_ visit: Visit) async throws -> Response {
        let previous = try visit.signedIn.previousVisit
        let since = previous.map { [("since", $0.formatted(.iso8601))] } ?? []
        let toJudge = QAWaiting.concerns(try visit.signedIn.principal)
        async let waiting: EvidenceAPI.Waiting? = visit.ifAvailable { try await visit.evidence(EvidenceAPI.getWaiting, query: since) }
        async let judging: QAWaiting? = toJudge ? visit.ifAvailable { try await QAWaiting.read(visit) } : nil
        async let actions = ActionCards.read(visit)
        async let assessments = AssessmentCards.read(visit)
        let (known, toRate, toAct, assessed) = (try await waiting, try await judging, try await actions, try await assessments)
        let rate = toRate.map { HomePage.Card.all($0, catalogue: visit.catalogue) } ?? []
        let missing =
            (toJudge && toRate == nil ? [Unavailable(visit.catalogue, service: .qa, retryURL: "/")] : [])
            + [toAct.unavailable, assessed.unavailable].compactMap(\.self)
        let page = HomePage(
            known, others: rate + assessed.cards + toAct.cards, missing: missing, complete: missing.isEmpty && assessed.complete, previousVisit: previous,
            today: LocalDate(visit.site.clock()),
            catalogue: visit.catalogue)
        return try await visit.page("home", page, PageHead(visit.text("home_page"), section: .home))
    }
}
