import ContractsCore
import ContractsEvidence
import Hummingbird

/// A unit's submissions, newest first. Template `submissions`.
struct SubmissionsPage: Sendable {
    struct Line: Sendable {
        let url: String
        let when: String
        let by: String
        let holds: String
    }

    struct Pages: Sendable {
        let previous: String?
        let next: String?
        let place: String?
    }

    let caption: String
    let unavailable: Unavailable?
    let submissions: [Line]
    let emptyState: Empty?
    let pages: Pages?
}

extension ShowSubmission {
    static func list(_ visit: Visit) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let unit = try await visit.evidence(EvidenceAPI.getUnit, ["unit": id])
        let submissions = try await visit.everyItem(EvidenceAPI.listSubmissions, ["unit": id])
        let catalogue = visit.catalogue
        let page = SubmissionsPage(
            caption: unit.name, unavailable: nil,
            submissions: submissions.map { submission in
                SubmissionsPage.Line(
                    url: Address.submission(submission.id), when: catalogue.time(submission.submittedAt),
                    by: catalogue.person(submission.submittedBy.name, rank: submission.submittedBy.rank),
                    holds: catalogue.text(
                        submission.signedOffAt == nil ? "submissions_holds_phase" : "submissions_holds_signed",
                        [
                            "phase": submission.phaseTitle, "indicators": catalogue.text("standards_indicators", count: submission.entries),
                            "items": catalogue.text("submit_items", count: submission.revisions),
                        ])
                )
            },
            emptyState: submissions.isEmpty ? Empty(catalogue.text("submissions_none"), action: catalogue.text("submissions_empty_action")) : nil, pages: nil
        )
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(unit.name, Address.unit(id)),
            FrameLink(visit.text("workbook_crumb"), Address.workbook(id)),
        ]
        return try await visit.page("submissions", page, PageHead(visit.text("submissions_title"), section: .units, breadcrumbs: crumbs, unit: id))
    }
}
