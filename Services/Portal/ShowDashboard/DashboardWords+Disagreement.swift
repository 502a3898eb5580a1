import ContractsCore
import ContractsQA

extension DashboardWords {
    /// More than this would be no picture any more; the table has all.
    private static let bars = 12

    /// Where the unit and its adviser judge differently.
    func units(_ disagreement: QAAPI.Disagreement?) -> ChartPanel {
        guard let disagreement else { return unavailable(.disagreement, catalogue.text("dashboard_disagreement"), of: .qa) }
        let tally = disagreement.tally
        let title = catalogue.text(
            "dashboard_disagreement_title", ["agreed": String(tally.agreed), "compared": catalogue.text("dashboard_entries", count: tally.compared)])
        let lines = disagreement.units.map { unit in
            Line(
                name: unit.unit.name, url: Address.standings(filter, [("unit", unit.unit.id.description), ("state", QAAPI.EntryState.assured.rawValue)]),
                compared: unit.compared, local: unit.localHigher, corporate: unit.corporateHigher)
        }
        return panel(.disagreement, title, column: catalogue.text("dashboard_column_unit"), lines, tally)
    }

    func indicators(_ disagreement: QAAPI.Disagreement?) -> ChartPanel {
        guard let disagreement else { return unavailable(.indicators, catalogue.text("dashboard_indicators"), of: .qa) }
        let lines = disagreement.indicators.map { indicator in
            Line(
                name: "\(indicator.indicator.code) \(indicator.indicator.strapline)",
                url: Address.standings(filter, [("indicator", indicator.indicator.id.description), ("state", QAAPI.EntryState.assured.rawValue)]),
                compared: indicator.compared, local: indicator.localHigher, corporate: indicator.corporateHigher)
        }
        let title = catalogue.text("dashboard_indicators_title", ["compared": catalogue.text("dashboard_entries", count: disagreement.tally.compared)])
        return panel(.indicators, title, column: catalogue.text("dashboard_column_indicator"), lines, disagreement.tally)
    }

    private struct Line {
        let name: String
        /// The entries that are compared; no list is of those that differ alone.
        let url: String
        let compared: Int
        let local: Int
        let corporate: Int

        var differ: Int { local + corporate }
    }

    private func panel(_ chart: DashboardChart, _ title: String, column: String, _ lines: [Line], _ tally: QAAPI.DisagreementTally) -> ChartPanel {
        guard tally.compared > 0 else {
            return ChartPanel(
                id: chart.rawValue, title: catalogue.text("dashboard_\(chart.rawValue)"), emptyState: Empty(catalogue.text("dashboard_disagreement_empty")))
        }
        let sorted = lines.sorted { ($0.differ, $1.name) > ($1.differ, $0.name) }
        let shown = sorted.filter { $0.differ > 0 }.prefix(Self.bars)
        let drawing = BarChart(
            id: "\(chart.rawValue)-chart", title: title, summary: catalogue.text("dashboard_disagreement_summary", count: shown.count),
            parts: [.first, .second],
            bars: shown.map { line in
                let words = catalogue.text("dashboard_disagreement_bar", ["differ": String(line.differ), "compared": String(line.compared)])
                return BarChart.Bar(label: line.name, values: [line.local, line.corporate], words: words, url: nil)
            })
        let table = ChartPanel.Table(
            caption: title, columns: [column] + ["compared", "local_higher", "corporate_higher"].map { catalogue.text("dashboard_column_\($0)") },
            rows: sorted.map { line in
                (name: line.name, url: nil, values: [(String(line.compared), line.url), (String(line.local), nil), (String(line.corporate), nil)])
            })
        return ChartPanel(
            id: chart.rawValue, title: title, lede: catalogue.text("dashboard_disagreement_lede", ["date": catalogue.date(today)]),
            keys: shown.isEmpty
                ? []
                : [
                    ChartPanel.Key(shape: nil, part: "first", words: catalogue.text("dashboard_key_local_higher")),
                    ChartPanel.Key(shape: nil, part: "second", words: catalogue.text("dashboard_key_corporate_higher")),
                ],
            svg: shown.isEmpty ? nil : drawing.svg(), table: table, download: download(chart))
    }
}
