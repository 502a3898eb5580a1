import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres
import ServiceKit

/// Says something else of a plan, or closes it (A1). Whose plan it is stays.
struct ChangePlan: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ plan: SoundPlan, for id: PlanID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.Plan {
        guard let before = try await PlanRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
        try caller.access.requirePlanning(in: before.unit)
        try before.version.require(expected)
        try check(plan, against: before)
        try await update(plan, for: id, by: caller.person, in: transaction)
        guard let after = try await PlanRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let counts = try await ActionTally.count(by: "action.plan_id", where: "action.plan_id = \(id)", today: dependencies.today, in: transaction)
        let (was, made) = (ActionPlanAPI.Plan(before, counts: .none), ActionPlanAPI.Plan(after, counts: counts[id.uuid] ?? .none))
        try await dependencies.journal.record("plan.changed", subject: "plan/\(id)", before: was, after: made, by: caller.actor, in: transaction)
        return made
    }

    private func check(_ plan: SoundPlan, against before: PlanRow) throws(ProblemError) {
        var validation = Validation()
        validation.check(plan.kind == before.kind, "/kind", "must stay as it is")
        validation.check(plan.unit == before.unit, "/unit", "must stay as it is")
        validation.check(!(before.standing && plan.closed), "/closed", "must be false: a unit's standing plan takes what comes from gaps")
        try validation.finish()
    }
}
