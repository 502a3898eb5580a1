import ContractsCore
import ContractsEIA
import Hummingbird
import Identity
import ServiceKit

/// One assessment: where it stands, whose turn it is, its sections as a list of tasks, its people and its history.
enum ShowAssessment {
    /// How many steps of the trail the page itself tells.
    static let steps = 8
    /// Who reads the actions of a unit: the action-plan service lets them in, and nobody for their part in an assessment alone.
    private static let openActions: Set<Role> = [
        .contributor, .spoc, .commander, .adviser, .moderator, .themeLead, .boardSecretary, .boardMember, .inspector, .administrator,
    ]

    static func show(_ visit: Visit) async throws -> Response {
        let detail = try await detail(visit)
        let trail = try await visit.ifAvailable {
            try await visit.eia(EIAAPI.listTrail, ["assessment": detail.summary.id], query: [("limit", String(steps))])
        }
        let reader = try visit.signedIn.principal
        let page = AssessmentPage(
            detail, trail: trail?.items ?? [], me: reader.subject, opensActions: reader.units(forAnyOf: openActions).contains(detail.summary.unit.id),
            today: LocalDate(visit.site.clock()), catalogue: visit.catalogue)
        return try await visit.page("eia/assessment", page, head(detail.summary, below: false, visit))
    }

    /// Everything that happened, newest first.
    static func trail(_ visit: Visit) async throws -> Response {
        let detail = try await detail(visit), id = detail.summary.id
        let query = [("limit", "100")] + (visit.query("after").map { [("cursor", $0)] } ?? [])
        let trail = try await visit.eia(EIAAPI.listTrail, ["assessment": id], query: query)
        let page = TrailPage(
            detail.summary, trail.items, next: trail.next.map { Address.assessmentTrail(id, after: $0) }, isFirst: visit.query("after") == nil,
            catalogue: visit.catalogue)
        return try await visit.page("eia/trail", page, AssessmentPlace.head(detail.summary, title: page.heading, visit))
    }

    static func detail(_ visit: Visit) async throws -> EIAAPI.AssessmentDetail {
        try await visit.eia(EIAAPI.getAssessment, ["assessment": try visit.path("assessment", as: AssessmentID.self)])
    }

    private static func head(_ summary: EIAAPI.AssessmentSummary, below: Bool, _ visit: Visit) -> PageHead {
        AssessmentPlace.head(
            summary, title: visit.text("eia_page_title", ["reference": summary.reference, "title": summary.title]), below: below, visit)
    }
}
