import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// The revisions of an item, and any two of them side by side.
enum ShowRevisions {
    static func list(_ visit: Visit) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        let item = try await visit.evidence(EvidenceAPI.getEvidence, ["evidence": id])
        let page = EvidenceHistoryPage(item, try await visit.everyItem(EvidenceAPI.listRevisions, ["evidence": id]), catalogue: visit.catalogue)
        return try await visit.page("evidence-history", page, head(page.heading, item, [item.content], visit))
    }

    static func compare(_ visit: Visit) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        let item = try await visit.evidence(EvidenceAPI.getEvidence, ["evidence": id])
        let to = visit.query("to").flatMap { Int($0) } ?? item.revision
        let from = visit.query("from").map { [("from", $0)] } ?? []
        let comparison = try await visit.evidence(EvidenceAPI.compareRevisions, ["evidence": id, "number": to], query: from)
        let page = EvidenceComparePage(comparison, of: item, catalogue: visit.catalogue)
        return try await visit.page("evidence-compare", page, head(page.heading, item, [comparison.from.content, comparison.to.content], visit))
    }

    private static func head(_ title: String, _ item: EvidenceAPI.Evidence, _ contents: [EvidenceAPI.EvidenceContent], _ visit: Visit) -> PageHead {
        var head = PageHead(title, section: .units, breadcrumbs: EvidenceCrumbs.below(item, visit.catalogue), unit: item.unit)
        head.marking = .highest(of: contents.map(\.control.marking))
        return head
    }
}
