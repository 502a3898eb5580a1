import ContractsCore
import ContractsEvidence

extension HomePage.Card {
    /// Most urgent first: returned points, reviews overdue, what waits in other services, new evidence asked for, proposals to decide, reviews due, then the reader's own drafts.
    static func all(_ waiting: EvidenceAPI.Waiting, others: [HomePage.Card], today: LocalDate, catalogue: Catalogue) -> [HomePage.Card] {
        let reviews = waiting.reviewsDue.sorted { $0.reviewBy < $1.reviewBy }
        return waiting.returned.map { returned($0, catalogue) }
            + reviews.filter { $0.reviewBy < today }.map { review($0, "overdue", catalogue) }
            + others
            + (waiting.freshEvidence ?? []).map { fresh($0, catalogue) }
            + waiting.applicability.map { proposal($0, catalogue) }
            + reviews.filter { $0.reviewBy >= today }.map { review($0, "review", catalogue) }
            + waiting.drafts.map { draft($0, catalogue) }
    }

    private static func returned(_ entry: EvidenceAPI.WaitingEntry, _ catalogue: Catalogue) -> HomePage.Card {
        HomePage.Card(
            urgency: "returned", why: catalogue.text("home_card_returned"), title: title(entry, catalogue),
            url: Address.indicator(entry.indicator, in: entry.unit),
            quote: entry.quote,
            facts: catalogue.text("home_card_facts_points", count: entry.openPoints, ["unit": entry.unitName, "date": catalogue.date(entry.since)])
        )
    }

    private static func fresh(_ entry: EvidenceAPI.WaitingEntry, _ catalogue: Catalogue) -> HomePage.Card {
        HomePage.Card(
            urgency: "open", why: catalogue.text("home_card_fresh"), title: title(entry, catalogue), url: Address.indicator(entry.indicator, in: entry.unit),
            quote: entry.quote,
            facts: catalogue.text(
                "home_card_facts", ["unit": entry.unitName, "when": catalogue.text("home_card_fresh_since", ["date": catalogue.date(entry.since)])])
        )
    }

    private static func proposal(_ entry: EvidenceAPI.WaitingEntry, _ catalogue: Catalogue) -> HomePage.Card {
        HomePage.Card(
            urgency: "open", why: catalogue.text("home_card_applicability"), title: title(entry, catalogue),
            url: Address.applicability(entry.indicator, in: entry.unit),
            quote: entry.quote, facts: catalogue.text("home_card_facts", ["unit": entry.unitName, "when": catalogue.date(entry.since)])
        )
    }

    private static func review(_ due: EvidenceAPI.DueReview, _ kind: String, _ catalogue: Catalogue) -> HomePage.Card {
        HomePage.Card(
            urgency: kind == "overdue" ? "overdue" : "soon", why: catalogue.text("home_card_\(kind)"), title: due.title, url: Address.evidence(due.evidence),
            quote: nil,
            facts: catalogue.text(
                "home_card_facts", ["unit": due.unitName, "when": catalogue.text("home_card_review_by", ["date": catalogue.date(due.reviewBy)])])
        )
    }

    private static func draft(_ draft: EvidenceAPI.Draft, _ catalogue: Catalogue) -> HomePage.Card {
        let title = draft.content.fields.first { $0.name == "title" }?.value ?? ""
        return HomePage.Card(
            urgency: "open", why: catalogue.text("home_card_drafting"), title: title.isEmpty ? catalogue.text("home_card_untitled") : title,
            url: Address.draft(draft), quote: nil, facts: catalogue.text("home_card_saved", ["time": catalogue.time(draft.savedAt)])
        )
    }

    private static func title(_ entry: EvidenceAPI.WaitingEntry, _ catalogue: Catalogue) -> String {
        catalogue.text("home_card_indicator", ["code": entry.indicatorCode, "strapline": entry.strapline])
    }
}
