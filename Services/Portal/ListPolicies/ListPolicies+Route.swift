import ContractsCore
import ContractsEIA
import Hummingbird

/// The register of what assessments are made for, and whether each has one that holds (I1, I8).
enum ListPolicies {
    static let pageSize = 50

    static func show(_ visit: Visit) async throws -> Response {
        let filter = PolicyFilter(visit), after = visit.query("after")
        let query = filter.items.map { ($0.name, $0.value) } + [("limit", String(pageSize))] + (after.map { [("cursor", $0)] } ?? [])
        let found: Page<EIAAPI.Policy>? = try await visit.ifAvailable { try await visit.eia(EIAAPI.listPolicies, query: query) }
        let page = PoliciesPage(
            found, filter: filter, isFirst: after == nil, mayAdd: try ListAssessments.mayBegin(visit), tabs: try AssessmentTabs(.policies, visit),
            retryURL: visit.address, catalogue: visit.catalogue)
        return try await visit.page("eia/policies", page, PageHead(page.heading, section: .assessments))
    }

    /// Above the pages about one policy.
    static func crumbs(_ visit: Visit) -> [FrameLink] {
        [FrameLink(visit.text("eia_title"), Address.assessments), FrameLink(visit.text("eia_policies_title"), Address.policies)]
    }
}
