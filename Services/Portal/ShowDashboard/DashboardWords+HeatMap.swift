import ContractsCore
import ContractsEvidence
import ContractsQA

extension DashboardWords {
    /// - Parameter begins: whether the map's rows are the first ones.
    func heatMap(_ map: QAAPI.HeatMap?, begins: Bool) -> ChartPanel {
        guard let map else { return unavailable(.heatMap, catalogue.text("dashboard_heat"), of: .qa) }
        let title = catalogue.text("dashboard_heat_title", ["phase": map.phase.title])
        let chart = HeatMapChart(
            id: "heat-map-chart", title: title, summary: catalogue.text("dashboard_heat_summary"), columns: map.indicators.map(\.code),
            rows: map.rows.map { row in
                HeatMapChart.Row(
                    label: row.unit.name, url: Address.workbook(row.unit.id, phase: map.phase.id),
                    cells: zip(map.indicators, row.cells).map { indicator, cell in
                        let words = catalogue.text(
                            "dashboard_heat_cell", ["unit": row.unit.name, "code": indicator.code, "standing": self.words(cell, map.scales)])
                        return HeatMapChart.Cell(kind: HeatCell(cell), words: words)
                    })
            })
        let isEmpty = map.rows.isEmpty || map.indicators.isEmpty
        var links: [Link] = []
        if !begins { links.append(Link(catalogue.text("dashboard_heat_first"), Address.dashboard(filter) + "#heat-map")) }
        if let next = map.next { links.append(Link(catalogue.text("dashboard_heat_next"), Address.heatMap(filter, after: next))) }
        return ChartPanel(
            id: DashboardChart.heatMap.rawValue, title: title, lede: catalogue.text("dashboard_heat_lede", ["date": catalogue.date(today)]),
            keys: isEmpty ? [] : keys(map), svg: isEmpty ? nil : chart.svg(), scrolls: true, table: isEmpty ? nil : table(map, title),
            download: isEmpty ? nil : download(.heatMap), links: links, emptyState: isEmpty ? Empty(catalogue.text("dashboard_heat_empty")) : nil)
    }

    /// The shapes that occur, with their words.
    private func keys(_ map: QAAPI.HeatMap) -> [ChartPanel.Key] {
        let used = Set(map.rows.flatMap(\.cells).map(HeatCell.init))
        return HeatCell.allCases.filter(used.contains).map { kind in
            let step = Int(kind.rawValue.suffix(1)) ?? 0
            let words =
                switch kind {
                case .corporate1, .corporate2, .corporate3, .corporate4: map.scales.corporate.first { $0.step == step }?.label ?? kind.rawValue
                case .local1, .local2, .local3, .local4:
                    catalogue.text("dashboard_local_only", ["label": map.scales.local.first { $0.step == step }?.label ?? kind.rawValue])
                case .waiting: catalogue.text("dashboard_key_waiting")
                case .returned: catalogue.entryState(.returned)
                case .notSubmitted: catalogue.entryState(.notSubmitted)
                case .notApplicable: catalogue.entryState(.notApplicable)
                }
            return ChartPanel.Key(shape: kind.rawValue, part: nil, words: words)
        }
    }

    private func table(_ map: QAAPI.HeatMap, _ title: String) -> ChartPanel.Table {
        ChartPanel.Table(
            caption: title, columns: [catalogue.text("dashboard_column_unit"), catalogue.text("dashboard_column_attained")] + map.indicators.map(\.code),
            rows: map.rows.map { row in
                let reached = (text: catalogue.text(row.reached ? "dashboard_yes" : "dashboard_no"), url: String?.none)
                let cells = zip(map.indicators, row.cells).map { indicator, cell in
                    (text: words(cell, map.scales), url: String?.some(Address.indicator(indicator.id, in: row.unit.id)))
                }
                return (name: row.unit.name, url: Address.workbook(row.unit.id, phase: map.phase.id), values: [reached] + cells)
            })
    }
}
