import ContractsCore
import ContractsEvidence
import ContractsQA
import Hummingbird

/// The rows behind the dashboard's figures: entries, and units.
enum ShowFigureRows {
    /// Entries by state, rating, unit and indicator.
    static func standings(_ visit: Visit) async throws -> Response {
        let filter = DashboardFilter(visit)
        var asked: [(name: String, value: String)] = []
        for name in ["unit", "indicator", "state", "local", "corporate", "interim", "changed"] {
            if let value = visit.query(name) { asked.append((name, value)) }
        }
        let query = filter.placeQuery + asked.map { ($0.name, $0.value) } + [("limit", "100")] + cursor(visit)
        let rows = try await visit.qa(QAAPI.listStandings, query: query)
        let catalogue = visit.catalogue
        let state = visit.query("state").flatMap(QAAPI.EntryState.init)
        let page = FigureRowsPage(
            heading: state.map { catalogue.text("dashboard_rows_state", ["state": catalogue.entryState($0)]) }
                ?? catalogue.text(visit.query("interim") == "true" ? "dashboard_rows_interim" : "dashboard_rows_title"),
            lede: catalogue.text("dashboard_rows_lede", ["date": catalogue.date(LocalDate(visit.site.clock()))]),
            table: ChartPanel.Table(
                caption: catalogue.text("dashboard_rows_title"),
                columns: ["indicator", "unit", "standing", "local", "corporate", "since"].map { catalogue.text("dashboard_column_\($0)") },
                rows: rows.items.map { row in
                    let since = row.stateSince.map { catalogue.date($0) } ?? ""
                    let values = [row.unit.name, catalogue.entryState(row.state), row.local?.label ?? "–", row.corporate?.label ?? "–", since]
                    return (
                        name: "\(row.indicator.code) \(row.indicator.strapline)", url: Address.indicator(row.indicator.id, in: row.unit.id),
                        values: values.map { ($0, nil) }
                    )
                }),
            next: rows.next.map { Link(catalogue.text("dashboard_rows_next"), Address.standings(filter, asked, after: $0)) }, catalogue: catalogue)
        return try await answer(visit, page)
    }

    /// Units by name, whether they have reached the phase.
    static func units(_ visit: Visit) async throws -> Response {
        let filter = DashboardFilter(visit)
        let reached = visit.query("reached").flatMap(Bool.init)
        let query = filter.query + (reached.map { [("reached", String($0))] } ?? []) + [("limit", "100")] + cursor(visit)
        let rows = try await visit.qa(QAAPI.listUnitAttainment, query: query)
        let catalogue = visit.catalogue
        let key = reached.map { $0 ? "dashboard_rows_reached" : "dashboard_rows_not_reached" } ?? "dashboard_rows_units"
        let page = FigureRowsPage(
            heading: catalogue.text(key), lede: catalogue.text("dashboard_rows_lede", ["date": catalogue.date(filter.asAt ?? LocalDate(visit.site.clock()))]),
            table: ChartPanel.Table(
                caption: catalogue.text(key),
                columns: ["unit", "counted_unit", "attained", "met", "assured", "waiting"].map { catalogue.text("dashboard_column_\($0)") },
                rows: rows.items.map { row in
                    let attained = row.reachedOn.map { catalogue.date($0) } ?? catalogue.text(row.reached ? "dashboard_yes" : "dashboard_no")
                    let met = catalogue.text("dashboard_of", ["part": String(row.tally.meeting), "whole": String(row.tally.applicable)])
                    let values = [
                        catalogue.text(row.counted ? "dashboard_yes" : "dashboard_no"), attained, met, String(row.tally.assured),
                        String(row.tally.waitingLocal + row.tally.waitingCorporate),
                    ]
                    return (name: row.unit.name, url: Address.workbook(row.unit.id, phase: filter.phase), values: values.map { ($0, nil) })
                }),
            next: rows.next.map { Link(catalogue.text("dashboard_rows_next"), Address.unitAttainment(filter, reached: reached, after: $0)) },
            catalogue: catalogue)
        return try await answer(visit, page)
    }

    private static func cursor(_ visit: Visit) -> [(String, String)] {
        visit.query("after").map { [("cursor", $0)] } ?? []
    }

    private static func answer(_ visit: Visit, _ page: FigureRowsPage) async throws -> Response {
        let crumbs = [FrameLink(visit.text("dashboard_title"), Address.dashboard(DashboardFilter(visit)))]
        return try await visit.page("dashboard/rows", page, PageHead(page.heading, section: .dashboard, breadcrumbs: crumbs))
    }
}

/// The rows behind a figure. Template `dashboard/rows`.
struct FigureRowsPage: Sendable {
    let heading: String
    let lede: String
    let table: ChartPanel.Table?
    let emptyState: Empty?
    let next: Link?

    init(heading: String, lede: String, table: ChartPanel.Table, next: Link?, catalogue: Catalogue) {
        self.heading = heading
        self.lede = lede
        self.table = table.rows.isEmpty ? nil : table
        emptyState = table.rows.isEmpty ? Empty(catalogue.text("dashboard_rows_empty"), action: catalogue.text("dashboard_rows_empty_action")) : nil
        self.next = next
    }
}
