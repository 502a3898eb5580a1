import ContractsCore
import ContractsQA
import Foundation

extension HomePage.Card {
    /// One card for each kind of work, with how much of it there is and the first of it.
    static func all(_ waiting: QAWaiting, catalogue: Catalogue) -> [HomePage.Card] {
        [
            toRate(.local, waiting.counts.local, since: waiting.counts.oldestLocal, first: waiting.local, catalogue),
            toRate(.corporate, waiting.counts.corporate, since: waiting.counts.oldestCorporate, first: waiting.corporate, catalogue),
            toMeet(waiting, catalogue),
        ].compactMap(\.self)
    }

    private static func toRate(_ stage: QAAPI.Stage, _ count: Int, since: Date?, first: [QAAPI.QueueItem], _ catalogue: Catalogue) -> HomePage.Card? {
        guard count > 0 else { return nil }
        return HomePage.Card(
            urgency: "open", why: catalogue.text("home_card_rate_\(stage.rawValue)"), title: catalogue.text("home_card_rate", count: count),
            url: Address.queue(stage: stage), quote: nil,
            facts: since.map { catalogue.text("home_card_rate_since", ["date": catalogue.date($0)]) } ?? "",
            items: first.map { item in
                Link(
                    catalogue.text("home_card_item", ["code": item.indicator.code, "unit": item.unit.name]),
                    Address.rating(item.indicator.id, in: item.unit.id, stage: stage, submission: item.submission))
            }
        )
    }

    private static func toMeet(_ waiting: QAWaiting, _ catalogue: Catalogue) -> HomePage.Card? {
        guard waiting.counts.gaps > 0, let first = waiting.gaps.first else { return nil }
        return HomePage.Card(
            urgency: "soon", why: catalogue.text("home_card_gaps"), title: catalogue.text("home_card_gaps_title", count: waiting.counts.gaps),
            url: Address.gaps(first.unit.id), quote: nil, facts: catalogue.text("home_card_gaps_facts"),
            items: waiting.gaps.map { gap in
                Link(catalogue.text("home_card_item", ["code": gap.indicator.code, "unit": gap.unit.name]), Address.gap(gap.id))
            }
        )
    }
}
