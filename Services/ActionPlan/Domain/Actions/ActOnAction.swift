import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres
import ServiceKit

/// One act on an action, from the question of who may to the audit entry: the order that every act keeps.
struct ActOnAction: Sendable {
    let dependencies: Dependencies

    /// What an act writes besides the state.
    struct Change: Sendable {
        let step: ActionPlanAPI.TrailKind
        var detail: String?
        /// Further columns of `action`, each with a comma before it.
        var columns: SQL = .empty
        /// Where the rule does not say it.
        var state: ActionPlanAPI.ActionState?
    }

    /// - Parameters:
    ///   - expected: the version that the act was decided on.
    ///   - change: sees the action as it stood, under its lock; throws what is wrong with the act's own words.
    /// - Throws: who may not do it first (404, 403), then 412, then 409.
    func callAsFunction(
        _ act: ActionPlanAPI.Act, on id: ActionID, from expected: ETag, as caller: Caller, in transaction: Transaction,
        _ change: (ActionRow) async throws -> Change
    ) async throws -> ActionPlanAPI.ActionDetail {
        let before = try await ask(act, on: id, from: expected, as: caller, in: transaction)
        let change = try await change(before)
        let state = change.state ?? ActionRules.of(act).to ?? before.state
        let after = try await write(change, state: state, revises: true, to: before, as: caller, in: transaction)
        return try await dependencies.detail(of: after, as: caller, in: transaction)
    }

    /// Locks the action and finds that the act is possible.
    /// - Parameter expected: none for what adds to the action without changing what it says.
    func ask(_ act: ActionPlanAPI.Act, on id: ActionID, from expected: ETag?, as caller: Caller, in transaction: Transaction) async throws -> ActionRow {
        guard let action = try await ActionRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
        try caller.access.require(act, on: try await action.toActOn(in: transaction))
        if let expected { try action.version.require(expected) }
        let rule = ActionRules.of(act)
        guard rule.from.contains(action.state) else { throw ActionRefusal.wrongState(act, action.state) }
        guard rule.isPossible(action.state, of: action.sourceKind) else { throw ActionRefusal.gapWentBack }
        return action
    }

    /// Adds to an action without changing what it says: its version stays.
    /// - Returns: the action as it stands now.
    @discardableResult
    func add(_ change: Change, to before: ActionRow, as caller: Caller, in transaction: Transaction) async throws -> ActionRow {
        try await write(change, state: before.state, revises: false, to: before, as: caller, in: transaction)
    }

    private func write(
        _ change: Change, state: ActionPlanAPI.ActionState, revises: Bool, to before: ActionRow, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionRow {
        let (now, by) = (dependencies.now, caller.person)
        try await transaction.execute(
            """
            UPDATE action SET state = \(state), revision = revision + \(revises ? 1 : 0), sequence = sequence + 1, steps = steps + 1, changed_at = \(now),
                changed_by = \(by.subject), changed_by_name = \(by.name), changed_by_rank = \(by.rank)\(fragment: change.columns)
            WHERE id = \(before.id)
            """)
        let step = ActionStep(kind: change.step, detail: change.detail, at: now, by: by)
        try await step.save(to: before.id, number: before.steps + 1, state: state == before.state ? nil : state, in: transaction)
        return try await dependencies.journal.tell(before.id, was: before, "action.\(change.step.rawValue)", by: caller.actor, in: transaction)
    }
}
