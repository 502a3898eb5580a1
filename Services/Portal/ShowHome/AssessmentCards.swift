import ContractsCore
import ContractsEIA
import Hummingbird

/// What waits for the reader among the assessments, as cards of the home page.
struct AssessmentCards: Sendable {
    let cards: [HomePage.Card]
    /// Where the service did not answer.
    let unavailable: Unavailable?

    static func read(_ visit: Visit) async throws -> AssessmentCards {
        let waiting: EIAAPI.Waiting? = try await visit.ifAvailable { try await visit.eia(EIAAPI.getWaiting) }
        return AssessmentCards(waiting, today: LocalDate(visit.site.clock()), catalogue: visit.catalogue)
    }

    /// Returned first, overdue reviews next, then what somebody else waits for, then the reader's own writing.
    init(_ waiting: EIAAPI.Waiting?, today: LocalDate, catalogue: Catalogue) {
        unavailable = waiting == nil ? Unavailable(catalogue, service: .eia, retryURL: "/") : nil
        guard let waiting else {
            cards = []
            return
        }
        func some(_ kind: Kind, _ found: [EIAAPI.AssessmentSummary]) -> [HomePage.Card] {
            found.prefix(3).map { HomePage.Card($0, kind, catalogue) } + HomePage.Card.more(found.count - 3, kind, catalogue)
        }
        func isOverdue(_ summary: EIAAPI.AssessmentSummary) -> Bool { summary.reviewDate.map { $0 < today } ?? (summary.state == .reviewDue) }
        cards =
            some(.returned, waiting.returned) + some(.overdue, waiting.toReview.filter(isOverdue)) + some(.decide, waiting.toDecide)
            + some(.check, waiting.toCheck) + some(.confirm, waiting.toConfirm) + some(.assure, waiting.toAssure) + some(.publish, waiting.toPublish)
            + some(.review, waiting.toReview.filter { !isOverdue($0) }) + some(.write, waiting.toWrite)
            + (waiting.reportsToAnswer > 0 ? [HomePage.Card(reports: waiting.reportsToAnswer, catalogue)] : [])
    }

    enum Kind: String, Sendable {
        case returned, overdue, decide, check, confirm, assure, publish, review, write

        fileprivate var urgency: String {
            switch self {
            case .returned: "returned"
            case .overdue: "overdue"
            case .decide, .check, .confirm, .assure, .publish, .write: "open"
            case .review: "soon"
            }
        }

        fileprivate var list: String {
            switch self {
            case .returned: Address.assessments(AssessmentFilter(state: EIAAPI.State.returned.rawValue, mine: true))
            case .overdue, .review: Address.reviewsDue
            case .assure: Address.assessmentQueue
            case .decide, .check, .confirm, .publish, .write: Address.assessments(AssessmentFilter(mine: true))
            }
        }
    }
}

extension HomePage.Card {
    fileprivate init(_ summary: EIAAPI.AssessmentSummary, _ kind: AssessmentCards.Kind, _ catalogue: Catalogue) {
        let review = summary.reviewDate.map { catalogue.text("eia_line_review", ["date": catalogue.date($0)]) }
        let when =
            switch kind {
            case .returned: catalogue.text("eia_line_points", count: summary.openPoints)
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

    fileprivate init(reports count: Int, _ catalogue: Catalogue) {
        self.init(
            urgency: "open", why: catalogue.text("home_eia_reports"), title: catalogue.text("home_eia_reports_title", count: count), url: Address.boardReports,
            quote: nil, facts: catalogue.text("home_eia_reports_facts"))
    }
}
