import ContractsCore
import ContractsEIA
import Hummingbird

/// Reviews that are due or overdue, soonest first (I7).
enum ShowReviewsDue {
    private static let spans = [30, 60, 90, 180, 365]
    private static let standard = 60

    static func show(_ visit: Visit) async throws -> Response {
        let catalogue = visit.catalogue, today = LocalDate(visit.site.clock())
        let days = visit.query("days").flatMap(Int.init).flatMap { spans.contains($0) ? $0 : nil } ?? standard
        let asked = [("days", String(days))]
        let query = asked + [("limit", "100")] + (visit.query("cursor").map { [("cursor", $0)] } ?? [])
        let found = try await visit.eia(EIAAPI.listReviewsDue, query: query)
        let columns = ["assessment", "review", "state", "owner"].map { catalogue.text("eiaqa_column_\($0)") }
        let views = spans.map { span in
            QueuePage.Filter(
                label: catalogue.text("eiaqa_reviews_within", ["days": String(span)]), count: nil, url: Address.reviewsDue([("days", String(span))]),
                current: span == days)
        }
        var page = AssessmentTablePage(
            heading: catalogue.text("eiaqa_reviews"), lede: catalogue.text("eiaqa_reviews_lede"),
            filters: [QueuePage.Filters(label: catalogue.text("eiaqa_reviews_spans"), filters: views)], columns: columns,
            rows: found.items.map { AssessmentTablePage.Row(review: $0, columns: columns, today: today, catalogue) },
            emptyState: found.items.isEmpty ? Empty(catalogue.text("eiaqa_reviews_empty"), action: catalogue.text("eiaqa_reviews_empty_action")) : nil,
            more: found.next.map { Link(catalogue.text("eiaqa_more"), Address.reviewsDue(asked + [("cursor", $0)])) })
        page.tabs = try AssessmentTabs(.reviews, visit)
        return try await visit.page("eia/table", page, AssessmentTablePage.head(page.heading, visit))
    }
}

extension AssessmentTablePage.Row {
    fileprivate init(review summary: EIAAPI.AssessmentSummary, columns: [String], today: LocalDate, _ catalogue: Catalogue) {
        let isCalled = summary.state == .reviewDue && !summary.isPastReview(today)
        self.init(
            url: Address.assessment(summary.id), code: summary.reference, name: summary.title, place: catalogue.place(summary), columns: columns,
            values: [
                isCalled ? catalogue.text("eiaqa_reviews_by_trigger") : summary.reviewDate.map { catalogue.date($0) } ?? "",
                catalogue.assessmentState(summary.state),
                catalogue.person(summary.owner),
            ], notes: (summary.isReviewOverdue(today) ? [catalogue.text("eiaqa_mark_overdue")] : []) + catalogue.marks(summary))
    }
}
