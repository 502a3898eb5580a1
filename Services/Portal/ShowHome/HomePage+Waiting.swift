import ContractsCore
import ContractsEvidence
import Foundation

extension HomePage {
    /// - Parameters:
    ///   - waiting: nil where the evidence service did not answer.
    ///   - others: what waits in the other services, most urgent first.
    ///   - missing: panels of those that did not answer.
    ///   - complete: whether all of them did, so that nobody is told wrongly that nothing waits.
    init(
        _ waiting: EvidenceAPI.Waiting?, others: [Card], missing: [Unavailable], complete: Bool, previousVisit: Date?, today: LocalDate, catalogue: Catalogue
    ) {
        heading = catalogue.text("home_heading")
        self.missing = missing
        guard let waiting else {
            summary = catalogue.text("home_summary_unknown")
            self.waiting = Waiting(unavailable: Unavailable(catalogue, retryURL: "/"), cards: others, emptyState: nil, more: nil)
            units = nil
            changes = nil
            return
        }
        let cards = Card.all(waiting, others: others, today: today, catalogue: catalogue)
        // Without a panel that says what is missing, only "nothing waits" would be wrong.
        summary = complete || missing.isEmpty && !cards.isEmpty ? catalogue.text("home_summary", count: cards.count) : catalogue.text("home_summary_unknown")
        self.waiting = Waiting(
            unavailable: nil, cards: cards,
            emptyState: cards.isEmpty && complete ? Empty(catalogue.text("home_empty"), action: catalogue.text("home_empty_action")) : nil, more: nil
        )
        units = Units(
            unavailable: nil, lines: waiting.units.map { UnitLine($0, catalogue: catalogue) },
            emptyState: waiting.units.isEmpty ? Empty(catalogue.text("home_units_empty"), action: catalogue.text("home_units_empty_action")) : nil
        )
        changes = Changes(
            heading: previousVisit.map { catalogue.text("home_changes_since", ["date": catalogue.date($0)]) } ?? catalogue.text("home_changes"),
            unavailable: nil,
            items: waiting.changes.map { Change($0, catalogue: catalogue) },
            emptyState: waiting.changes.isEmpty ? Empty(catalogue.text("home_changes_empty")) : nil
        )
    }
}

extension HomePage.UnitLine {
    init(_ progress: EvidenceAPI.UnitProgress, catalogue: Catalogue) {
        url = Address.workbook(progress.unit.id)
        name = progress.unit.name
        let assured = catalogue.text(
            "unit_progress_summary", ["assured": String(progress.totals.corporatelyAssured), "applicable": String(progress.totals.applicable)]
        )
        summary = progress.due.map { catalogue.text("home_unit_due", ["summary": assured, "date": catalogue.date($0)]) } ?? assured
        self.progress = Progress(progress.totals, catalogue: catalogue)
    }
}

extension HomePage.Change {
    init(_ change: EvidenceAPI.RecentChange, catalogue: Catalogue) {
        at = change.step.at.formatted(.iso8601)
        when = catalogue.date(change.step.at)
        let what = catalogue.text(
            "trail_\(change.step.kind.rawValue)",
            ["person": catalogue.person(change.step.by.name, rank: change.step.by.rank), "detail": change.step.detail ?? ""]
        )
        let place = [change.indicatorCode, change.unitName].compactMap { $0 }.joined(separator: ", ")
        text = catalogue.text("home_change", ["place": place, "what": what])
        url =
            if let indicator = change.indicator {
                Address.indicator(indicator, in: change.unit)
            } else {
                change.step.evidence.map(Address.evidence) ?? change.step.submission.map(Address.submission)
            }
    }
}
