import ContractsActionPlan
import ContractsCore

/// What waits for the reader among the actions, as cards of the home page.
struct ActionCards: Sendable {
    /// More than this of a kind become one card that leads to the list.
    private static let each = 3

    let cards: [HomePage.Card]
    /// Where the action-plan service did not answer.
    let unavailable: Unavailable?

    static func read(_ visit: Visit) async throws -> ActionCards {
        let waiting: ActionPlanAPI.Waiting? = try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.getWaiting) }
        return ActionCards(waiting, catalogue: visit.catalogue)
    }

    /// Overdue, then to verify, then to complete, then updates owed.
    init(_ waiting: ActionPlanAPI.Waiting?, catalogue: Catalogue) {
        unavailable = waiting == nil ? Unavailable(catalogue, service: .actionPlan, retryURL: "/") : nil
        guard let waiting else {
            cards = []
            return
        }
        var shown: Set<ActionID> = []
        func some(_ kind: Kind, _ actions: [ActionPlanAPI.Action], _ count: Int) -> [HomePage.Card] {
            let fresh = actions.filter { !shown.contains($0.id) }
            let first = fresh.prefix(ActionCards.each)
            shown.formUnion(first.map(\.id))
            let rest = count - (actions.count - fresh.count) - first.count
            return first.map { HomePage.Card($0, kind, catalogue) } + (rest > 0 ? [HomePage.Card(more: rest, kind, catalogue)] : [])
        }
        cards =
            some(.overdue, waiting.overdue, waiting.counts.overdue) + some(.verify, waiting.toVerify, waiting.counts.toVerify)
            + some(.complete, waiting.proposed, waiting.counts.proposed) + some(.update, waiting.updatesOwed, waiting.counts.updatesOwed)
    }

    enum Kind: String, Sendable {
        case overdue, verify, complete, update

        fileprivate var urgency: String {
            switch self {
            case .overdue: "overdue"
            case .verify, .complete: "open"
            case .update: "soon"
            }
        }

        fileprivate var filter: ActionFilter {
            switch self {
            case .overdue: ActionFilter(overdue: true)
            case .verify: ActionFilter(state: ActionPlanAPI.ActionState.done.rawValue)
            case .complete: ActionFilter(state: ActionPlanAPI.ActionState.proposed.rawValue)
            case .update: ActionFilter(lead: "me")
            }
        }
    }
}

extension HomePage.Card {
    fileprivate init(_ action: ActionPlanAPI.Action, _ kind: ActionCards.Kind, _ catalogue: Catalogue) {
        let when =
            switch kind {
            case .overdue: action.ragReason
            case .complete: catalogue.text("home_action_since", ["date": catalogue.date(action.createdAt)])
            case .verify: action.doneAt.map { catalogue.text("home_action_done", ["date": catalogue.date($0)]) } ?? action.ragReason
            case .update: action.due.map { catalogue.text("home_action_due", ["date": catalogue.date($0)]) } ?? action.ragReason
            }
        self.init(
            urgency: kind.urgency, why: catalogue.text("home_action_\(kind.rawValue)"), title: catalogue.title(action, limit: 90),
            url: Address.action(action.id),
            quote: nil, facts: catalogue.text("home_card_facts", ["unit": catalogue.place(action), "when": when]))
    }

    fileprivate init(more count: Int, _ kind: ActionCards.Kind, _ catalogue: Catalogue) {
        self.init(
            urgency: kind.urgency, why: catalogue.text("home_action_\(kind.rawValue)"), title: catalogue.text("home_action_more", count: count),
            url: Address.actions(kind.filter), quote: nil, facts: catalogue.text("home_action_more_facts"))
    }
}
