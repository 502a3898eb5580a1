import ContractsActionPlan
import ContractsCore
import ContractsQA

extension DashboardWords {
    private static let bars = 12

    /// Overdue work, unit by unit.
    func overdue(_ summary: ActionPlanAPI.Summary?) -> ChartPanel {
        guard let summary else { return unavailable(.overdue, catalogue.text("dashboard_overdue"), of: .actionPlan) }
        let open = summary.total.proposed + summary.total.agreed + summary.total.inProgress + summary.total.done
        let title = catalogue.text(
            "dashboard_overdue_title", ["overdue": String(summary.total.overdue), "open": catalogue.text("dashboard_actions", count: open)])
        let lines = summary.units.sorted { ($0.counts.overdue, name($1)) > ($1.counts.overdue, name($0)) }
        let shown = lines.filter { $0.counts.overdue > 0 }.prefix(Self.bars)
        let drawing = BarChart(
            id: "overdue-chart", title: title, summary: catalogue.text("dashboard_overdue_summary", count: shown.count), parts: [.alarm],
            bars: shown.map { unit in
                BarChart.Bar(
                    label: name(unit), values: [unit.counts.overdue], words: catalogue.text("dashboard_overdue_bar", count: unit.counts.overdue),
                    url: url(unit, ActionFilter(unit: unit.unit, overdue: true)))
            })
        let columns = ["unit", "overdue", "late", "at_risk", "proposed", "under_way", "to_verify", "verified"].map { catalogue.text("dashboard_column_\($0)") }
        let table = ChartPanel.Table(
            caption: title, columns: columns,
            rows: lines.map { unit in
                let counts = unit.counts
                let cells: [(Int, ActionFilter)] = [
                    (counts.overdue, ActionFilter(unit: unit.unit, overdue: true)), (counts.red, ActionFilter(unit: unit.unit, rag: .red)),
                    (counts.amber, ActionFilter(unit: unit.unit, rag: .amber)), (counts.proposed, ActionFilter(unit: unit.unit, state: "proposed")),
                    (counts.agreed + counts.inProgress, ActionFilter(unit: unit.unit)), (counts.done, ActionFilter(unit: unit.unit, state: "done")),
                    (counts.verified, ActionFilter(unit: unit.unit, state: "verified")),
                ]
                return (
                    name: name(unit), url: url(unit, ActionFilter(unit: unit.unit)),
                    values: cells.map { count, filter in (String(count), count > 0 ? url(unit, filter) : nil) }
                )
            })
        return ChartPanel(
            id: DashboardChart.overdue.rawValue, title: title, lede: catalogue.text("dashboard_overdue_lede", ["date": catalogue.date(summary.asAt)]),
            svg: shown.isEmpty ? nil : drawing.svg(), table: lines.isEmpty ? nil : table, download: lines.isEmpty ? nil : download(.overdue),
            links: [Link(catalogue.text("dashboard_link_overdue"), Address.actions(ActionFilter(overdue: true)))],
            emptyState: summary.total.overdue == 0 ? Empty(catalogue.text("dashboard_overdue_empty")) : nil)
    }

    private func name(_ unit: ActionPlanAPI.UnitCounts) -> String {
        unit.unitName ?? unit.unitCode ?? catalogue.text(unit.unit == nil ? "dashboard_no_unit" : "actions_unit_unknown")
    }

    /// Actions of no unit have no filter of their own.
    private func url(_ unit: ActionPlanAPI.UnitCounts, _ filter: ActionFilter) -> String? {
        unit.unit == nil ? nil : Address.actions(filter)
    }

    /// What moved since the month began.
    /// - Parameter reached: the units that came to reach the phase in it.
    func moved(from before: QAAPI.Attainment?, to now: QAAPI.Attainment?, reached: [QAAPI.UnitAttainment]?) -> ChartPanel {
        let month = CalendarMonth(filter.asAt ?? today)
        let title = catalogue.text("dashboard_moved_title", ["month": catalogue.month(month)])
        guard let before, let now, let reached else { return unavailable(.moved, title, of: .qa) }
        let lines: [(String, Int, Int, String?)] = [
            ("reached", before.reached, now.reached, Address.unitAttainment(filter, reached: true)),
            ("counted", before.denominator, now.denominator, Address.unitAttainment(filter)),
            ("assured", before.tally.assured, now.tally.assured, rows(.assured)),
            // Of the assured ones; no list is of these alone.
            ("meeting", before.tally.meeting, now.tally.meeting, nil),
            ("waiting_corporate", before.tally.waitingCorporate, now.tally.waitingCorporate, rows(.waitingCorporate)),
            ("waiting_local", before.tally.waitingLocal, now.tally.waitingLocal, rows(.waitingLocal)),
            ("returned", before.tally.returned, now.tally.returned, rows(.returned)),
            ("missing", before.tally.notSubmitted, now.tally.notSubmitted, rows(.notSubmitted)),
        ]
        let table = ChartPanel.Table(
            caption: title,
            columns: [
                catalogue.text("dashboard_column_figure"), catalogue.date(before.asAt), catalogue.date(now.asAt), catalogue.text("dashboard_column_change"),
            ],
            rows: lines.map { key, was, isNow, url in
                (name: catalogue.text("dashboard_moved_\(key)"), url: url, values: [String(was), String(isNow), signed(isNow - was)].map { ($0, nil) })
            })
        return ChartPanel(
            id: DashboardChart.moved.rawValue, title: title,
            lede: reached.isEmpty ? catalogue.text("dashboard_moved_nobody") : catalogue.text("dashboard_moved_units", count: reached.count), table: table,
            download: download(.moved),
            links: reached.map { unit in
                Link(
                    catalogue.text("dashboard_moved_unit", ["unit": unit.unit.name, "date": unit.reachedOn.map(catalogue.date) ?? ""]),
                    Address.workbook(unit.unit.id, phase: now.phase.id))
            })
    }

    /// With a real minus sign: "−3" is no formula either.
    private func signed(_ number: Int) -> String {
        number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0"
    }
}
