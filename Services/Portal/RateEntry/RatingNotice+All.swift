import ContractsCore
import ContractsQA

extension RatingPage.Notice {
    /// What a judge must know before they read: a refusal, the submission that took this one's place, why they may not judge, what changed meanwhile.
    static func all(_ material: RatingMaterial, stage: QAAPI.Stage, refusal: String?, catalogue: Catalogue) -> [RatingPage.Notice] {
        let entry = material.entry
        let refused = refusal.map {
            RatingPage.Notice(
                kind: "error", role: "alert", title: catalogue.text("rate_refused"), text: "\($0) \(catalogue.text("rate_refused_kept"))", link: nil)
        }
        return [refused, superseded(entry, stage, catalogue) ?? bar(entry, stage, catalogue), changed(entry, catalogue)].compactMap(\.self)
    }

    private static func superseded(_ entry: QAAPI.EntryToRate, _ stage: QAAPI.Stage, _ catalogue: Catalogue) -> RatingPage.Notice? {
        guard let superseded = entry.superseded else { return nil }
        let person = catalogue.person(superseded.submittedBy.name, rank: superseded.submittedBy.rank)
        return RatingPage.Notice(
            kind: "warning", role: "status", title: catalogue.text("rate_superseded"),
            text: catalogue.text("rate_superseded_text", ["person": person, "date": catalogue.time(superseded.submittedAt)]),
            link: Link(
                catalogue.text("rate_superseded_link"), Address.rating(entry.indicator.id, in: entry.unit.id, stage: stage, submission: superseded.by))
        )
    }

    /// Why the form is not here.
    private static func bar(_ entry: QAAPI.EntryToRate, _ stage: QAAPI.Stage, _ catalogue: Catalogue) -> RatingPage.Notice? {
        guard !entry.mayRate else { return nil }
        if let bar = entry.bar {
            return RatingPage.Notice(
                kind: "warning", role: "status", title: catalogue.text("rate_bar"), text: catalogue.text("rate_bar_\(bar.rawValue)"), link: nil)
        }
        let reason = entry.stage == stage ? "role" : entry.state.rawValue
        return RatingPage.Notice(kind: "notice", role: "status", title: catalogue.text("rate_closed"), text: catalogue.text("rate_closed_\(reason)"), link: nil)
    }

    private static func changed(_ entry: QAAPI.EntryToRate, _ catalogue: Catalogue) -> RatingPage.Notice? {
        guard !entry.changedSince.isEmpty, entry.superseded == nil else { return nil }
        return RatingPage.Notice(
            kind: "changed", role: "status", title: catalogue.text("rate_changed", count: entry.changedSince.count), text: catalogue.text("rate_changed_text"),
            link: nil)
    }
}
