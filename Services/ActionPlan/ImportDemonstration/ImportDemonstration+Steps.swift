import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

extension ImportDemonstration {
    func play(_ step: DemonstrationFile.Step, on detail: ActionPlanAPI.ActionDetail, as caller: Caller, in transaction: Transaction) async throws {
        let then = day(step.daysAgo)
        let (id, text) = (detail.action.id, step.text ?? "")
        guard let version = ETag(detail.action.etag) else { throw CommandFailure("Action \(detail.action.number) has no version.") }
        let date = then.today.adding(days: step.days ?? 0)
        switch step.act {
        case .start: _ = try await StartAction(dependencies: then)(on: id, from: version, as: caller, in: transaction)
        case .update: _ = try await AddUpdate(dependencies: then)(SoundUpdate(.init(text: text, evidence: [])), to: id, as: caller, in: transaction)
        case .milestone:
            _ = try await AddMilestone(dependencies: then)(SoundMilestone(.init(title: text, due: date)), to: id, as: caller, in: transaction)
        case .milestoneDone:
            guard let open = detail.milestones.first(where: { $0.doneAt == nil }), let expected = ETag(open.etag) else {
                throw CommandFailure("Action \(detail.action.number) has no open milestone.")
            }
            _ = try await FinishMilestone(dependencies: then)(step.text, for: open.id, of: id, from: expected, as: caller, in: transaction)
        case .dueDate:
            let body = ActionPlanAPI.DueDate(due: date, reason: text)
            _ = try await ChangeDueDate(dependencies: then)(SoundDueDate(body, today: then.today), on: id, from: version, as: caller, in: transaction)
        case .done:
            let body = ActionPlanAPI.Done(whatChanged: text, evidence: [])
            _ = try await MarkDone(dependencies: then)(SoundOutcome(body), on: id, from: version, as: caller, in: transaction)
        case .verify: _ = try await VerifyAction(dependencies: then)(step.text, on: id, from: version, as: caller, in: transaction)
        case .cancel:
            _ = try await CancelAction(dependencies: then)(SoundReason(.init(reason: text)), on: id, from: version, as: caller, in: transaction)
        }
    }
}
