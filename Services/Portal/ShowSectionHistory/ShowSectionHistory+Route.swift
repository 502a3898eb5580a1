import ContractsCore
import ContractsEIA
import Hummingbird

/// The revisions of a section, and what changed between two of them, word by word.
enum ShowSectionHistory {
    static func list(_ visit: Visit) async throws -> Response {
        let detail = try await WriteSection.detail(visit)
        let query = [("limit", "50")] + (visit.query("after").map { [("cursor", $0)] } ?? [])
        let revisions = try await visit.eia(EIAAPI.listSectionRevisions, path(detail), query: query)
        let page = SectionHistoryPage(detail, revisions, isFirst: visit.query("after") == nil, catalogue: visit.catalogue)
        return try await visit.page("eia/section-history", page, AssessmentPlace.head(detail.assessment, title: page.heading, visit))
    }

    static func compare(_ visit: Visit) async throws -> Response {
        let detail = try await WriteSection.detail(visit)
        let query = ["from", "to"].compactMap { name in visit.query(name).map { (name, $0) } }
        let comparison = try await visit.eia(EIAAPI.compareSections, path(detail), query: query)
        let page = EvidenceComparePage(comparison, of: detail, catalogue: visit.catalogue)
        return try await visit.page("evidence-compare", page, AssessmentPlace.head(detail.assessment, title: page.heading, visit))
    }

    private static func path(_ detail: EIAAPI.SectionDetail) -> [String: any CustomStringConvertible] {
        ["assessment": detail.assessment.id, "section": detail.section.key]
    }
}

extension EvidenceComparePage {
    init(_ comparison: EIAAPI.SectionComparison, of detail: EIAAPI.SectionDetail, catalogue: Catalogue) {
        caption = AssessmentPlace.below(detail.assessment)
        heading = catalogue.text("compare_heading", ["title": detail.section.title])
        summary = catalogue.text("eia_compare_summary", ["from": String(comparison.from), "to": String(comparison.to)])
        unavailable = nil
        differences = comparison.differences.enumerated().map { place, difference in
            Difference(id: "difference-\(place)", label: difference.label, pieces: difference.parts.map { Piece($0.text, $0.kind) })
        }
        emptyState = comparison.differences.isEmpty ? Empty(catalogue.text("compare_identical")) : nil
        same = nil
        let (key, id) = (detail.section.key, detail.assessment.id)
        links = [
            Link(catalogue.text("compare_back"), Address.sectionHistory(key, of: id)), Link(catalogue.text("eia_section_back"), Address.section(key, of: id)),
        ]
    }
}
