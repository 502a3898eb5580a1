import ContractsActionPlan
import ContractsCore
import ContractsEvidence

/// The actions of an indicator in a unit, on the indicator's page. Partial `actions/panel`.
struct ActionsPanel: Sendable {
    let heading: String
    let unavailable: Unavailable?
    let actions: [ActionLine]
    let emptyState: Empty?
    let all: Link?
    let add: Link?

    /// - Parameter actions: nil where the action-plan service did not answer.
    init(_ actions: [ActionPlanAPI.Action]?, on indicator: IndicatorID, in unit: UnitID, more: Bool, mayAdd: Bool, retryURL: String, catalogue: Catalogue) {
        heading = catalogue.text("actions_panel_title")
        unavailable = actions == nil ? Unavailable(catalogue, service: .actionPlan, retryURL: retryURL) : nil
        self.actions = (actions ?? []).map { ActionLine($0, catalogue: catalogue) }
        emptyState = actions?.isEmpty == true ? Empty(catalogue.text("actions_panel_empty")) : nil
        all = more ? Link(catalogue.text("actions_panel_all"), Address.actions(ActionFilter(unit: unit, state: ActionFilter.all, indicator: indicator))) : nil
        add = mayAdd && actions != nil ? Link(catalogue.text("actions_panel_add"), Address.newAction(in: unit, indicator: indicator)) : nil
    }

    /// The newest first; a service that is away costs the panel, not the page.
    static func read(_ visit: Visit, on indicator: IndicatorID, in unit: UnitID) async throws -> ActionsPanel {
        let query = [("unit", unit.description), ("indicator", indicator.description), ("sort", "-changed"), ("limit", "5")]
        let found = try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.listActions, query: query) }
        return ActionsPanel(
            found?.items, on: indicator, in: unit, more: found?.next != nil, mayAdd: try AddAction.mayAdd(visit, in: unit), retryURL: visit.address,
            catalogue: visit.catalogue)
    }
}
