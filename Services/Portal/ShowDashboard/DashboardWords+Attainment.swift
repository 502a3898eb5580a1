import ContractsCore
import ContractsQA

extension DashboardWords {
    /// Attainment over time against its targets; the denominator stands in the title.
    func attainment(_ standing: QAAPI.Attainment?, _ series: QAAPI.AttainmentSeries?) -> ChartPanel {
        guard let standing, let series else { return unavailable(.attainment, catalogue.text("dashboard_attainment"), of: .qa) }
        let title = catalogue.text(
            "dashboard_attainment_title",
            [
                "reached": String(standing.reached), "units": catalogue.text("dashboard_units", count: standing.denominator), "phase": standing.phase.title,
                "percent": percent(standing.percent),
            ])
        let lede = catalogue.text(
            "dashboard_attainment_lede",
            ["date": catalogue.date(standing.asAt), "counted": catalogue.spoken(standing.denominatorNote), "rule": standing.rule.label])
        let chart = LineChart(
            id: "attainment-chart", title: title, summary: summary(standing, series),
            points: series.points.map { point in
                let month = CalendarMonth(point.on)
                return LineChart.Point(
                    label: "\(catalogue.month(month).prefix(3)) \(month.first.year)", value: point.percent,
                    words: catalogue.text(
                        "dashboard_point", ["date": catalogue.date(point.on), "percent": percent(point.percent), "of": of(point.reached, point.denominator)]))
            },
            targets: series.targets.map { target in
                LineChart.Target(label: label(target), value: Double(target.share), due: due(target, in: series))
            })
        return ChartPanel(
            id: DashboardChart.attainment.rawValue, title: title, lede: lede, figures: figures(standing), svg: chart.svg(), table: table(series, title),
            download: download(.attainment),
            links: [
                Link(catalogue.text("dashboard_link_reached"), Address.unitAttainment(filter, reached: true)),
                Link(catalogue.text("dashboard_link_not_reached"), Address.unitAttainment(filter, reached: false)),
            ])
    }

    /// The month that the target falls into; nil where that is none of those drawn.
    private func due(_ target: QAAPI.Target, in series: QAAPI.AttainmentSeries) -> Int? {
        series.points.firstIndex { CalendarMonth($0.on) == CalendarMonth(target.by) }
    }

    private func of(_ part: Int, _ whole: Int) -> String { catalogue.text("dashboard_of", ["part": String(part), "whole": String(whole)]) }

    private func label(_ target: QAAPI.Target) -> String {
        catalogue.text("dashboard_target", ["share": String(target.share), "date": catalogue.date(target.by)])
    }

    /// What the drawing says, in sentences.
    private func summary(_ standing: QAAPI.Attainment, _ series: QAAPI.AttainmentSeries) -> String {
        guard let first = series.points.first, let last = series.points.last else { return catalogue.text("dashboard_attainment_nothing") }
        return catalogue.text(
            "dashboard_attainment_summary",
            ["from": catalogue.date(first.on), "was": percent(first.percent), "to": catalogue.date(last.on), "is": percent(last.percent)])
    }

    private func figures(_ standing: QAAPI.Attainment) -> [ChartPanel.Figure] {
        let targets = standing.targets.map { target in
            let key = target.met ? "dashboard_target_met" : target.overdue ? "dashboard_target_missed" : "dashboard_target_open"
            return ChartPanel.Figure(
                value: "\(target.target.share) %",
                words: catalogue.text(
                    key, ["date": catalogue.date(target.target.by), "missing": catalogue.text("dashboard_units", count: target.unitsMissing)]),
                url: Address.unitAttainment(filter, reached: false))
        }
        let interim = ChartPanel.Figure(
            value: String(standing.interim.reached),
            words: catalogue.text("dashboard_interim", ["label": standing.interim.label, "percent": percent(standing.interim.percent)]),
            url: rows([("interim", "true")]))
        let states: [(String, Int, QAAPI.EntryState)] = [
            ("dashboard_figure_assured", standing.tally.assured, .assured), ("dashboard_figure_corporate", standing.tally.waitingCorporate, .waitingCorporate),
            ("dashboard_figure_local", standing.tally.waitingLocal, .waitingLocal), ("dashboard_figure_returned", standing.tally.returned, .returned),
            ("dashboard_figure_missing", standing.tally.notSubmitted, .notSubmitted),
        ]
        let entries = states.map { key, count, state in
            ChartPanel.Figure(
                value: String(count), words: catalogue.text(key, ["whole": String(standing.tally.applicable)]),
                url: rows(state))
        }
        return targets + [interim] + entries
    }

    private func table(_ series: QAAPI.AttainmentSeries, _ title: String) -> ChartPanel.Table {
        ChartPanel.Table(
            caption: title, columns: ["month", "reached", "counted", "percent"].map { catalogue.text("dashboard_column_\($0)") },
            rows: series.points.reversed().map { point in
                var then = filter
                then.asAt = point.on < today ? point.on : nil
                return (
                    name: catalogue.date(point.on), url: Address.unitAttainment(then, reached: true),
                    values: [String(point.reached), String(point.denominator), percent(point.percent)].map { ($0, nil) }
                )
            })
    }
}
