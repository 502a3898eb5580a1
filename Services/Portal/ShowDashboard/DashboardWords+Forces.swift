import ContractsCore
import ContractsQA

extension DashboardWords {
    /// Force by force, where there are several: how many of its units have reached the phase, and what waits. Each leads to its own dashboard.
    func forces(_ forces: [QAAPI.ForceStanding]) -> ChartPanel {
        let title = catalogue.text("dashboard_forces_title", ["count": String(forces.count)])
        let drawing = BarChart(
            id: "forces-chart", title: title, summary: catalogue.text("dashboard_forces_summary"), parts: [.first],
            bars: forces.map { force in
                BarChart.Bar(label: force.force.name, values: [force.reached], words: words(force), url: url(force))
            })
        let columns = ["force", "counted", "reached", "percent", "waiting_local", "waiting_corporate", "compared", "differing"]
        let table = ChartPanel.Table(
            caption: title, columns: columns.map { catalogue.text("dashboard_column_\($0)") },
            rows: forces.map { force in
                let counts = [force.denominator, force.reached].map(String.init) + [percent(force.percent)]
                let waiting = [force.waitingLocal, force.waitingCorporate, force.compared, force.differing].map(String.init)
                return (name: force.force.name, url: url(force), values: (counts + waiting).map { ($0, nil) })
            })
        return ChartPanel(
            id: DashboardChart.forces.rawValue, title: title, lede: catalogue.text("dashboard_forces_lede", ["date": catalogue.date(today)]),
            svg: drawing.svg(),
            table: table, download: download(.forces))
    }

    private func words(_ force: QAAPI.ForceStanding) -> String {
        catalogue.text(
            "dashboard_forces_bar", ["part": String(force.reached), "whole": String(force.denominator), "percent": percent(force.percent)])
    }

    private func url(_ force: QAAPI.ForceStanding) -> String {
        var filter = filter
        filter.under = force.force.id
        return Address.dashboard(filter)
    }
}
