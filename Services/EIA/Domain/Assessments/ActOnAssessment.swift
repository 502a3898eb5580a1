import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// One transition of an assessment, from the question of who may to the audit entry: the order that every transition keeps.
struct ActOnAssessment: Sendable {
    let journal: Journal

    /// What a transition writes besides the state.
    struct Change: Sendable {
        /// What it becomes, where `Lifecycle` leaves it open.
        var state: EIAAPI.State?
        var detail: String?
        /// Further columns of `assessment`, each with a comma before it.
        var columns: SQL = .empty
    }

    /// - Parameters:
    ///   - expected: the version that the transition was decided on.
    ///   - change: sees the assessment as it stood, under its lock; writes what belongs to the transition, or throws what is wrong with it.
    /// - Returns: the assessment as it stands now.
    /// - Throws: who may not do it first (404, 403), then 412, then 409.
    @discardableResult
    func callAsFunction(
        _ transition: EIAAPI.Transition, on id: AssessmentID, from expected: ETag, as caller: Caller, in transaction: Transaction,
        _ change: (AssessmentRow) async throws -> Change = { _ in Change() }
    ) async throws -> AssessmentRow {
        guard let before = try await AssessmentRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
        try caller.access.require(transition, of: try await before.toActOn(in: transaction))
        try before.version.require(expected)
        return try await move(before, by: transition, as: caller.person, caller.actor, in: transaction, change)
    }

    /// By the service itself: a date, or what happened to another assessment. `before` is locked.
    @discardableResult
    func move(
        _ before: AssessmentRow, by transition: EIAAPI.Transition, as person: EIAAPI.Person, _ actor: Actor, in transaction: Transaction,
        _ change: (AssessmentRow) async throws -> Change = { _ in Change() }
    ) async throws -> AssessmentRow {
        let rule = Lifecycle.of(transition)
        guard rule.from.contains(before.state) else { throw AssessmentRefusal.wrongState(transition, before.state) }
        let change = try await change(before)
        let state = change.state ?? rule.to ?? before.state
        guard state == before.state || state == rule.to || rule.or[before.state, default: []].contains(state) else {
            throw AssessmentRefusal.wrongState(transition, before.state)
        }
        try await write(change, state: state, by: transition, to: before, as: person, in: transaction)
        guard let after = try await AssessmentRow.find(before.id, in: transaction) else { throw AccessRefusal.notFound }
        try await journal.record(
            rule.audit, subject: "assessment/\(before.id)", before: EIAAPI.AssessmentSummary(before), after: EIAAPI.AssessmentSummary(after), by: actor,
            in: transaction)
        return after
    }

    private func write(
        _ change: Change, state: EIAAPI.State, by transition: EIAAPI.Transition, to before: AssessmentRow, as person: EIAAPI.Person,
        in transaction: Transaction
    ) async throws {
        let (now, number) = (journal.now(), before.steps + 1)
        let moved = state != before.state
        try await transaction.execute(
            """
            UPDATE assessment SET state = \(state), since = CASE WHEN \(moved) THEN \(now) ELSE since END, revision = revision + 1, steps = \(number),
                changed_at = \(now), changed_by = \(person.subject), changed_by_name = \(person.name), changed_by_rank = \(person.rank)\(fragment: change.columns)
            WHERE id = \(before.id)
            """)
        try await TrailStep.add(
            number, kind: transition.rawValue, detail: change.detail, state: moved ? state : nil, at: now, by: person, to: before.id, in: transaction)
        guard moved else { return }
        try await StateStay.change(to: state, number: number, at: now, by: transition.rawValue, of: before.id, in: transaction)
    }
}
