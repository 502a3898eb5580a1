import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Somebody who reads it says what happened that calls for a review (I7): then the review is due. Needs no version: what happened stays true whatever was changed meanwhile.
struct RaiseTrigger: Sendable {
    let dependencies: Dependencies

    /// Decided or in force, or not needed: where there is something to review. Before that, authors take it into account.
    private static let reviewable = Lifecycle.inForce.union([.approved, .decided, .notNeeded])

    func callAsFunction(
        _ body: EIAAPI.NewTrigger, about assessment: AssessmentID, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.AssessmentDetail {
        guard let before = try await AssessmentRow.lock(assessment, in: transaction) else { throw AccessRefusal.notFound }
        try before.requireReading(caller.access)
        let trigger = try await SoundTrigger(body, dependencies.guides.guide(before.guide, in: transaction).document.value)
        guard Self.reviewable.contains(before.state) else { throw AssessmentRefusal.wrongState(.reviewFallsDue, before.state) }
        try await insert(trigger, about: assessment, by: caller.person, in: transaction)
        let detail = "\(trigger.kind.label): \(trigger.what)"
        let after: AssessmentRow
        if Lifecycle.of(.reviewFallsDue).from.contains(before.state) {
            let acting = ActOnAssessment(journal: dependencies.journal)
            after = try await acting.move(before, by: .reviewFallsDue, as: caller.person, caller.actor, in: transaction) { _ in .init(detail: detail) }
        } else {
            after = try await note(detail, on: before, as: caller, in: transaction)
        }
        return try await dependencies.detail(of: after, as: caller, in: transaction)
    }

    /// A review is due already, or not yet possible: it is on the trail, and the version stays. `TriggersRaised` finds it when there can be one.
    private func note(_ detail: String, on before: AssessmentRow, as caller: Caller, in transaction: Transaction) async throws -> AssessmentRow {
        try await addStep(to: before.id, in: transaction)
        try await TrailStep.add(
            before.steps + 1, kind: TriggersRaised.step, detail: detail, state: nil, at: dependencies.now, by: caller.person, to: before.id, in: transaction)
        guard let after = try await AssessmentRow.find(before.id, in: transaction) else { throw AccessRefusal.notFound }
        try await dependencies.journal.record(
            "assessment.trigger-raised", subject: "assessment/\(before.id)", before: EIAAPI.AssessmentSummary(before),
            after: EIAAPI.AssessmentSummary(after), by: caller.actor, in: transaction)
        return after
    }
}
