import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// Says how an action goes, with the evidence of it (A2).
struct AddUpdate: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ update: SoundUpdate, to action: ActionID, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionUpdate {
        let acting = ActOnAction(dependencies: dependencies)
        let before = try await acting.ask(.update, on: action, from: nil, as: caller, in: transaction)
        let made = ActionPlanAPI.ActionUpdate(
            id: .new(at: dependencies.now), text: update.text, evidence: update.evidence, at: dependencies.now, by: caller.person)
        try await insert(made, of: action, in: transaction)
        try await acting.add(.init(step: .updated, detail: made.text, columns: columns(made)), to: before, as: caller, in: transaction)
        return made
    }
}
