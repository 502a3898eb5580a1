import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// A new action, from a gap or of one's own.
struct ActionToInsert: Sendable {
    let id: ActionID
    let plan: PlanID
    let unit: UnitID?
    let indicator: IndicatorID?
    let indicatorCode: String?
    let indicatorWording: String?
    let source: ActionPlanAPI.Source
    let need: String?
    let activity: String?
    let lead: ActionPlanAPI.Lead?
    let resources: String?
    let due: LocalDate?
    let measure: String?
    let state: ActionPlanAPI.ActionState
    let at: Date
    let by: ActionPlanAPI.Person
}

extension ActionToInsert {
    /// False where a living action has the same source; nothing is written then.
    func insert(step: ActionPlanAPI.TrailKind, in transaction: Transaction) async throws -> Bool {
        let inserted = try await transaction.execute(
            """
            INSERT INTO action (id, plan_id, unit_id, indicator_id, indicator_code, indicator_wording, source_kind, source_reference, source_label, need, activity,
                lead_subject, lead_name, lead_rank, resources, due, measure, state, heard_on, created_at, created_by, created_by_name, created_by_rank,
                agreed_at, changed_at, changed_by, changed_by_name, changed_by_rank, steps)
            VALUES (\(id), \(plan), \(unit), \(indicator), \(indicatorCode), \(indicatorWording), \(source.kind), \(source.reference), \(source.label),
                \(need), \(activity), \(lead?.subject), \(lead?.name), \(lead?.rank), \(resources), \(due), \(measure), \(state), \(LocalDate(at)),
                \(at), \(by.subject), \(by.name), \(by.rank), \(state == .agreed ? at : nil), \(at), \(by.subject), \(by.name), \(by.rank), 1)
            ON CONFLICT (source_kind, source_reference)
                WHERE source_kind IN ('gap', 'eia-mitigation') AND state NOT IN ('verified', 'accepted', 'cancelled') DO NOTHING
            """)
        guard inserted == 1 else { return false }
        try await ActionStep(kind: step, detail: activity ?? need, at: at, by: by).save(to: id, number: 1, state: state, in: transaction)
        return true
    }
}
