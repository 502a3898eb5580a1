import ContractsCore
import ContractsEIA
import Hummingbird
import Identity

/// What waits for the reader among the assessments, as cards of the home page.
struct AssessmentCards: Sendable {
    let cards: [HomePage.Card]
    /// Whether the service answered: anybody may be an owner, so everybody is asked for.
    let complete: Bool
    /// Where it did not, for those who work with assessments.
    let unavailable: Unavailable?

    static func read(_ visit: Visit) async throws -> AssessmentCards {
        let waiting: EIAAPI.Waiting? = try await visit.ifAvailable { try await visit.eia(EIAAPI.getWaiting) }
        return AssessmentCards(
            waiting, concerns: try visit.signedIn.person.has(anyOf: [.eiaAuthor, .eiaQA, .decisionMaker, .commander, .moderator]),
            today: LocalDate(visit.site.clock()), catalogue: visit.catalogue)
    }

    /// Returned first, overdue reviews next, then what somebody else waits for, then the reader's own writing.
    init(_ waiting: EIAAPI.Waiting?, concerns: Bool, today: LocalDate, catalogue: Catalogue) {
        complete = waiting != nil
        unavailable = waiting == nil && concerns ? Unavailable(catalogue, service: .eia, retryURL: "/") : nil
        guard let waiting else {
            cards = []
            return
        }
        // A list is cut where it gets long: how many there are is counted beside it.
        func some(_ kind: Kind, _ found: [EIAAPI.AssessmentSummary], of count: Int? = nil) -> [HomePage.Card] {
            found.prefix(3).map { HomePage.Card($0, kind, today: today, catalogue) } + HomePage.Card.more((count ?? found.count) - 3, kind, catalogue)
        }
        let counts = waiting.counts
        let overdue = waiting.toReview.filter { $0.isReviewOverdue(today) }, soon = waiting.toReview.filter { !$0.isReviewOverdue(today) }
        let unlisted = max((counts?.toReview ?? 0) - waiting.toReview.count, 0)
        cards =
            some(.returned, waiting.returned, of: counts?.returned) + some(.overdue, overdue, of: overdue.count + (soon.isEmpty ? unlisted : 0))
            + some(.decide, waiting.toDecide, of: counts?.toDecide) + some(.check, waiting.toCheck, of: counts?.toCheck)
            + some(.confirm, waiting.toConfirm, of: counts?.toConfirm) + some(.assure, waiting.toAssure, of: counts?.toAssure)
            + some(.publish, waiting.toPublish, of: counts?.toPublish) + some(.rescreen, waiting.toScreenAgain ?? [], of: counts?.toScreenAgain)
            + some(.review, soon, of: soon.count + (soon.isEmpty ? 0 : unlisted)) + some(.write, waiting.toWrite, of: counts?.toWrite)
            + (waiting.reportsAnswered ?? []).prefix(3).map { HomePage.Card($0, catalogue) }
            + (waiting.reportsToAnswer > 0 ? [HomePage.Card(reports: waiting.reportsToAnswer, catalogue)] : [])
    }

    enum Kind: String, Sendable {
        case returned, overdue, decide, check, confirm, assure, publish, rescreen, review, write

        fileprivate var urgency: String {
            switch self {
            case .returned: "returned"
            case .overdue: "overdue"
            case .decide, .check, .confirm, .assure, .publish, .rescreen, .write: "open"
            case .review: "soon"
            }
        }

        fileprivate var list: String {
            switch self {
            case .returned: Address.assessments(AssessmentFilter(state: EIAAPI.State.returned.rawValue, mine: true))
            case .overdue, .review: Address.reviewsDue
            case .assure: Address.assessmentQueue
            case .decide, .check, .confirm, .publish, .rescreen, .write: Address.assessments(AssessmentFilter(mine: true))
            }
        }
    }
}

extension HomePage.Card {
    fileprivate init(_ summary: EIAAPI.AssessmentSummary, _ kind: AssessmentCards.Kind, today: LocalDate, _ catalogue: Catalogue) {
        let review = summary.reviewDate.map { catalogue.text("eia_line_review", ["date": catalogue.date($0)]) }
        let when =
            switch kind {
            case .returned: catalogue.text("eia_line_points", count: summary.openPoints)
            case .overdue where summary.state == .reviewDue && !summary.isPastReview(today): catalogue.text("eiaqa_reviews_by_trigger")
            case .overdue, .review: review ?? catalogue.text("eia_since", ["date": catalogue.date(summary.since)])
            case .write where summary.state == .full:
                catalogue.text("eia_line_sections", ["done": String(summary.sectionsComplete), "all": String(summary.sections)])
            default: catalogue.text("eia_since", ["date": catalogue.date(summary.since)])
            }
        self.init(
            urgency: kind.urgency, why: catalogue.text("home_eia_\(kind.rawValue)"),
            title: catalogue.text("eia_page_title", ["reference": summary.reference, "title": summary.title]), url: Address.assessment(summary.id), quote: nil,
            facts: catalogue.text("home_card_facts", ["unit": summary.unit.name, "when": when]))
    }

    /// None where the cards before told all.
    fileprivate static func more(_ count: Int, _ kind: AssessmentCards.Kind, _ catalogue: Catalogue) -> [HomePage.Card] {
        guard count > 0 else { return [] }
        return [
            HomePage.Card(
                urgency: kind.urgency, why: catalogue.text("home_eia_\(kind.rawValue)"), title: catalogue.text("home_eia_more", count: count), url: kind.list,
                quote: nil, facts: catalogue.text("home_eia_more_facts"))
        ]
    }

    /// Feedback on a report of the reader's own.
    fileprivate init(_ report: EIAAPI.BoardReport, _ catalogue: Catalogue) {
        self.init(
            urgency: "soon", why: catalogue.text("home_eia_feedback"), title: report.title, url: Address.boardReport(report.id), quote: nil,
            facts: [report.board, report.feedbackAt.map { catalogue.date($0) }].compactMap(\.self).joined(separator: " · "))
    }

    fileprivate init(reports count: Int, _ catalogue: Catalogue) {
        self.init(
            urgency: "open", why: catalogue.text("home_eia_reports"), title: catalogue.text("home_eia_reports_title", count: count), url: Address.boardReports,
            quote: nil, facts: catalogue.text("home_eia_reports_facts"))
    }
}
