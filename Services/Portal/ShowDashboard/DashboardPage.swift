import ContractsCore
import ContractsEvidence
import ContractsQA

/// The corporate dashboard. Template `dashboard/show`.
struct DashboardPage: Sendable {
    let lede: String
    let filter: Filter
    let emptyState: Empty?
    let panels: [ChartPanel]

    struct Filter: Sendable {
        let fields: [AnyField]
        let open: Bool
        let clearURL: String?
    }

    /// - Parameters:
    ///   - phases: nil where the QA service did not answer: its panels say so.
    ///   - forces: to choose from, where there are several: the units of all of them would be too many.
    ///   - units: nil where the evidence service did not: then the filter has only the unit that is asked for.
    init(
        _ panels: [ChartPanel], phases: [QAAPI.PhaseName]?, forces: [QAAPI.ForceStanding] = [], units: [EvidenceAPI.UnitSummary]?, filter: DashboardFilter,
        today: LocalDate, catalogue: Catalogue
    ) {
        let day = catalogue.date(filter.asAt ?? today)
        lede = catalogue.text(filter.asAt == nil ? "dashboard_lede" : "dashboard_lede_past", ["date": day])
        self.filter = Filter(phases ?? [], forces, units ?? [], filter, catalogue)
        emptyState = phases?.isEmpty == true ? Empty(catalogue.text("dashboard_empty"), action: catalogue.text("dashboard_empty_action")) : nil
        self.panels = panels
    }
}

extension DashboardPage.Filter {
    fileprivate init(
        _ phases: [QAAPI.PhaseName], _ forces: [QAAPI.ForceStanding], _ units: [EvidenceAPI.UnitSummary], _ filter: DashboardFilter, _ catalogue: Catalogue
    ) {
        let parents = Set(units.compactMap(\.parent))
        var above = forces.map { (value: $0.force.id.description, label: $0.force.name) }
        above += units.filter { parents.contains($0.id) }.map { (value: $0.id.description, label: $0.name) }
        if let under = filter.under, !above.contains(where: { $0.value == under.description }) {
            let name = units.first { $0.id == under }?.name
            above.append((value: under.description, label: name ?? catalogue.text("dashboard_filter_this_unit")))
        }
        let chosen = phases.map { phase in
            let label = catalogue.text("dashboard_filter_phase_of", ["phase": phase.title, "standard": phase.standardCode, "version": phase.versionLabel])
            return (value: phase.id.description, label: label)
        }
        let phase: [any FormField] =
            chosen.isEmpty ? [] : [Select("phase", label: catalogue.text("dashboard_filter_phase"), choices: chosen, chosen: filter.phase?.description)]
        let place: [any FormField] = [
            Select(
                "under", label: catalogue.text("dashboard_filter_under"), choices: [(value: "", label: catalogue.text("dashboard_filter_everything"))] + above,
                chosen: filter.under?.description),
            TextField(
                "asAt", label: catalogue.text("dashboard_filter_date"), value: filter.asAt?.description, hint: catalogue.text("dashboard_filter_date_hint"),
                type: "date", width: .short),
        ]
        fields = (phase + place).map(AnyField.init)
        open = !filter.items.isEmpty
        clearURL = filter.items.isEmpty ? nil : Address.dashboard
    }
}
