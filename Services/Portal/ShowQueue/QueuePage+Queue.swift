import ContractsCore
import ContractsQA
import Foundation

extension QueuePage {
    init(_ page: Page<QAAPI.QueueItem>, counts: QAAPI.QueueCounts, asked: QueueRequest, rated: String?, catalogue: Catalogue) {
        let waiting = asked.stage == .local ? counts.local : counts.corporate
        let oldest = asked.stage == .local ? counts.oldestLocal : counts.oldestCorporate
        heading = catalogue.text("queue_heading_\(asked.stage.rawValue)")
        summary =
            oldest.map { catalogue.text("queue_summary_\(asked.stage.rawValue)", count: waiting, ["date": catalogue.date($0)]) }
            ?? catalogue.text("queue_summary_none")
        sitting = QueuePage.sitting(page.items, counts, asked, catalogue)
        tabs =
            counts.local > 0 && counts.corporate > 0
            ? QAAPI.Stage.allCases.map { FrameLink(catalogue.text("queue_tab_\($0.rawValue)"), Address.queue(stage: $0), current: $0 == asked.stage) } : []
        filters = [QueuePage.units(counts, asked, catalogue), QueuePage.states(asked, catalogue)].compactMap(\.self)
        caption = heading
        markColumn = catalogue.text("queue_column_mark_\(asked.stage.rawValue)")
        rows = page.items.map { Row($0, total: counts.waiting(in: $0.unit.id, at: asked.stage), catalogue: catalogue) }
        let filtered = asked.unit != nil || asked.state != nil || asked.changed
        emptyState =
            page.items.isEmpty
            ? Empty(
                catalogue.text(filtered ? "queue_empty_filter" : "queue_empty"), action: filtered ? nil : catalogue.text("queue_empty_action"),
                link: filtered ? Link(catalogue.text("queue_all"), Address.queue(stage: asked.stage)) : nil) : nil
        more = page.next.map { Link(catalogue.text("queue_more"), asked.address + "&" + Address.query([("cursor", $0)])) }
        self.rated = rated
    }

    /// From the first indicator of the unit in the workbook's order: of the chosen unit, or of the one that waits longest. What the reader may not rate is left out.
    private static func sitting(_ items: [QAAPI.QueueItem], _ counts: QAAPI.QueueCounts, _ asked: QueueRequest, _ catalogue: Catalogue) -> Link? {
        let mine = items.filter { $0.bar == nil }
        guard let unit = mine.first?.unit,
            let first = mine.filter({ $0.unit.id == unit.id })
                .min(by: { $0.indicator.code.compare($1.indicator.code, options: .numeric) == .orderedAscending })
        else { return nil }
        let total = counts.waiting(in: unit.id, at: asked.stage)
        return Link(
            catalogue.text("queue_start", count: total, ["unit": unit.name]),
            Address.rating(first.indicator.id, in: unit.id, stage: asked.stage, submission: first.submission, of: total))
    }

    private static func units(_ counts: QAAPI.QueueCounts, _ asked: QueueRequest, _ catalogue: Catalogue) -> Filters? {
        let units = counts.units.filter { counts.waiting(in: $0.unit.id, at: asked.stage) > 0 }
        guard units.count > 1 || asked.unit != nil else { return nil }
        let all = Filter(label: catalogue.text("queue_units_all"), count: nil, url: asked.with { $0.unit = nil }, current: asked.unit == nil)
        let each = units.map { line in
            Filter(
                label: line.unit.name, count: counts.waiting(in: line.unit.id, at: asked.stage), url: asked.with { $0.unit = line.unit.id },
                current: asked.unit == line.unit.id)
        }
        return Filters(label: catalogue.text("queue_filter_units"), filters: [all] + each)
    }

    private static func states(_ asked: QueueRequest, _ catalogue: Catalogue) -> Filters {
        let all = Filter(
            label: catalogue.text("queue_states_all"), count: nil, url: asked.with { ($0.state, $0.changed) = (nil, false) },
            current: asked.state == nil && !asked.changed)
        let each = QAAPI.QueueState.allCases.map { state in
            Filter(
                label: catalogue.text("queue_state_\(state.rawValue)"), count: nil, url: asked.with { $0.state = state }, current: asked.state == state)
        }
        let changed = Filter(label: catalogue.text("queue_changed"), count: nil, url: asked.with { $0.changed = true }, current: asked.changed)
        return Filters(label: catalogue.text("queue_filter_states"), filters: [all] + each + [changed])
    }
}

extension QueuePage.Row {
    init(_ item: QAAPI.QueueItem, total: Int, catalogue: Catalogue) {
        url = Address.rating(item.indicator.id, in: item.unit.id, stage: item.stage, submission: item.submission, of: total)
        code = item.indicator.code
        strapline = item.indicator.strapline
        unit = item.unit.name
        since = catalogue.date(item.waitingSince)
        how = catalogue.text("queue_state_\(item.state.rawValue)")
        holds = catalogue.text("workbook_items", count: item.revisions)
        mark = item.stage == .corporate ? item.local.map(RatingMark.init(local:)) : item.earlier.map(RatingMark.init(local:))
        bar = item.bar.map { catalogue.text("rate_bar_\($0.rawValue)") }
        changed = item.changed ? catalogue.text("queue_changed") : nil
    }
}

extension QAAPI.QueueCounts {
    func waiting(in unit: UnitID, at stage: QAAPI.Stage) -> Int {
        units.first { $0.unit.id == unit }.map { stage == .local ? $0.local : $0.corporate } ?? 0
    }
}
