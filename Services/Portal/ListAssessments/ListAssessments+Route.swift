import ContractsCore
import ContractsEIA
import Hummingbird
import Identity

/// Assessments, with the ways to find one (I1).
enum ListAssessments {
    static let pageSize = 50

    static func show(_ visit: Visit) async throws -> Response {
        let filter = AssessmentFilter(visit), after = visit.query("after")
        let query = filter.query + [("limit", String(pageSize))] + (after.map { [("cursor", $0)] } ?? [])
        let found: Page<EIAAPI.AssessmentSummary>? = try await visit.ifAvailable { try await visit.eia(EIAAPI.listAssessments, query: query) }
        let page = AssessmentsPage(
            found, filter: filter, isFirst: after == nil, mayBegin: try mayBegin(visit), tabs: try AssessmentTabs(.assessments, visit), retryURL: visit.address,
            catalogue: visit.catalogue)
        return try await visit.page("eia/assessments", page, PageHead(page.heading, section: .assessments))
    }

    /// Whether the pages offer it to make policies and to begin assessments. The service decides.
    static func mayBegin(_ visit: Visit) throws -> Bool {
        try visit.signedIn.person.has(anyOf: [.eiaAuthor, .eiaQA, .administrator])
    }
}
