import ContractsCore
import ContractsEvidence
import ContractsQA

/// Makes the panels of what the services said: pure, so that the same figures give the same page.
struct DashboardWords: Sendable {
    let filter: DashboardFilter
    let retryURL: String
    let today: LocalDate
    let catalogue: Catalogue

    func percent(_ value: Double?) -> String {
        value.map { catalogue.text("dashboard_percent", ["value": SVG.number($0)]) } ?? catalogue.text("dashboard_percent_none")
    }

    func unavailable(_ chart: DashboardChart, _ title: String, of service: PeerName) -> ChartPanel {
        ChartPanel(id: chart.rawValue, title: title, unavailable: Unavailable(catalogue, service: service, retryURL: retryURL))
    }

    /// The entries behind a figure. They are known as they stand now: a past day's figure opens none.
    func rows(_ asked: [(name: String, value: String)]) -> String? {
        filter.asAt == nil ? Address.standings(filter, asked) : nil
    }

    func rows(_ state: QAAPI.EntryState) -> String? { rows([("state", state.rawValue)]) }

    func download(_ chart: DashboardChart) -> Link {
        Link(catalogue.text("dashboard_download"), Address.exportChart(chart, filter))
    }

    /// "Enfield, 1B: Fairly satisfactory"
    func words(_ cell: QAAPI.HeatCell, _ scales: EvidenceAPI.RatingScales) -> String {
        let standing =
            if let step = cell.corporate {
                scales.corporate.first { $0.step == step }?.label ?? catalogue.text("dashboard_step", ["step": String(step)])
            } else if let step = cell.local {
                catalogue.text("dashboard_local_only", ["label": scales.local.first { $0.step == step }?.label ?? String(step)])
            } else {
                catalogue.entryState(cell.state)
            }
        return cell.changed == true ? catalogue.text("dashboard_changed", ["standing": standing]) : standing
    }
}

extension Catalogue {
    func entryState(_ state: QAAPI.EntryState) -> String { text("dashboard_state_\(state.rawValue)") }
}

extension HeatCell {
    /// The corporate rating where there is one, else the local one, else where the entry waits.
    init(_ cell: QAAPI.HeatCell) {
        let rated = cell.corporate.map { "corporate-\($0)" } ?? cell.local.map { "local-\($0)" }
        if cell.state != .notApplicable, let kind = rated.flatMap(HeatCell.init) {
            self = kind
            return
        }
        self =
            switch cell.state {
            case .notApplicable: .notApplicable
            case .notSubmitted: .notSubmitted
            case .returned: .returned
            case .waitingLocal, .waitingCorporate, .assured: .waiting
            }
    }
}
