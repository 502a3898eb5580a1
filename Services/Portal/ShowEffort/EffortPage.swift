import ContractsCore
import ContractsEvidence

/// What a unit spent, by role and by activity. Template `logs/effort`.
struct EffortPage: Sendable {
    /// More than this would be no picture any more; the table has all.
    private static let bars = 12

    let caption: String
    let heading: String
    let lede: String
    let errorSummary: ErrorSummary?
    let action: String
    let fields: [AnyField]
    let clearURL: String?
    let figures: [ChartPanel.Figure]
    let withoutRate: String?
    let panels: [ChartPanel]
    let emptyState: Empty?
    let links: [Link]

    init(_ summary: EvidenceAPI.EffortSummary?, of unit: EvidenceAPI.Unit, from: String?, to: String?, errors: FieldErrors, catalogue: Catalogue) {
        caption = unit.name
        heading = catalogue.text("effort_title")
        lede = catalogue.text("effort_lede")
        let days = [("from", from), ("to", to)].map { name, value in
            TextField(name, label: catalogue.text("log_filter_\(name)"), value: value, error: errors[name], type: "date")
        }
        errorSummary = ErrorSummary(days, others: errors.others, catalogue: catalogue)
        fields = days.map(AnyField.init)
        action = Address.effort(unit.id)
        clearURL = from == nil && to == nil ? nil : action
        let some = summary.flatMap { $0.minutes > 0 ? $0 : nil }
        figures =
            some.map { summary in
                [
                    ChartPanel.Figure(value: catalogue.minutes(summary.minutes), words: catalogue.text("effort_spent"), url: nil),
                    ChartPanel.Figure(value: catalogue.money(pence: summary.pence), words: catalogue.text("effort_cost"), url: nil),
                ]
            } ?? []
        withoutRate = some.flatMap { summary in
            summary.minutesWithoutRate == 0 ? nil : catalogue.text("effort_without_rate", ["time": catalogue.minutes(summary.minutesWithoutRate)])
        }
        panels = some.map { summary in EffortShares.allCases.map { EffortPage.panel($0, summary, unit.id, from: from, to: to, catalogue) } } ?? []
        emptyState = some == nil && errors.isEmpty ? Empty(catalogue.text("effort_empty"), action: catalogue.text("effort_empty_action")) : nil
        links = [
            Link(catalogue.log(.effort), Address.log(.effort, of: unit.id)), Link(catalogue.text("rates_title"), Address.effortRates),
            Link(unit.name, Address.unit(unit.id)),
        ]
    }

    static func table(_ part: EffortShares, _ summary: EvidenceAPI.EffortSummary, _ catalogue: Catalogue) -> ChartPanel.Table {
        ChartPanel.Table(
            caption: catalogue.text("effort_by_\(part.rawValue)"),
            columns: [catalogue.text("log_field_\(part.rawValue)"), catalogue.text("effort_column_time"), catalogue.text("effort_column_cost")],
            rows: part.shares(summary).map { share in
                (name: share.name, url: nil, values: [(catalogue.minutes(share.minutes), nil), (catalogue.money(pence: share.pence), nil)])
            })
    }

    private static func panel(
        _ part: EffortShares, _ summary: EvidenceAPI.EffortSummary, _ unit: UnitID, from: String?, to: String?, _ catalogue: Catalogue
    ) -> ChartPanel {
        let title = catalogue.text("effort_by_\(part.rawValue)")
        let bars = part.shares(summary).prefix(Self.bars).map { share in
            BarChart.Bar(label: share.name, values: [share.minutes], words: catalogue.minutes(share.minutes), url: nil)
        }
        let drawing = BarChart(
            id: "effort-\(part.rawValue)", title: title, summary: catalogue.text("effort_summary_\(part.rawValue)", count: bars.count), parts: [.first],
            bars: bars)
        return ChartPanel(
            id: part.rawValue, title: title, svg: drawing.svg(), table: table(part, summary, catalogue),
            download: Link(catalogue.text("effort_download"), Address.effort(unit, from: from, to: to, export: part)))
    }
}
