import ContractsActionPlan
import ContractsCore
import Foundation
import Hummingbird
import ServiceKit

/// A milestone of an action: its words and date, and that it is reached.
enum ChangeMilestone {
    enum Step: String {
        case change, finish
    }

    static func show(_ visit: Visit) async throws -> Response { try await open(.change, visit) }
    static func showFinish(_ visit: Visit) async throws -> Response { try await open(.finish, visit) }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        var errors = FieldErrors()
        let parts = DateParts(form, "due")
        guard let due = parts.date else {
            errors.add("due", visit.text(parts.isBlank ? "actions_error_due" : "admin_error_date"))
            return try await page(.change, visit, form: form, errors, etag: form["etag"])
        }
        let content = ActionPlanAPI.MilestoneContent(title: form["title"] ?? "", due: due)
        return try await send(.change, visit, form) { path in
            _ = try await visit.actionPlan(ActionPlanAPI.changeMilestone, path, body: content, match: form["etag"])
        }
    }

    static func finish(_ visit: Visit, _ form: Form) async throws -> Response {
        let done = ActionPlanAPI.MilestoneDone(note: form.text("note"))
        let key = try RequestKey(form["idempotency_key"] ?? "", for: done).text
        return try await send(.finish, visit, form) { path in
            _ = try await visit.actionPlan(ActionPlanAPI.finishMilestone, path, body: done, match: form["etag"], key: key)
        }
    }

    private static func send(
        _ step: Step, _ visit: Visit, _ form: Form, _ change: ([String: any CustomStringConvertible]) async throws -> Void
    ) async throws -> Response {
        let action = try visit.path("action", as: ActionID.self), milestone = try visit.path("milestone", as: MilestoneID.self)
        var errors = FieldErrors(), etag = form["etag"]
        do {
            try await change(["action": action, "milestone": milestone])
            return try await visit.redirect(to: Address.action(action), flash: Flash(.success, visit.text("actions_flash_milestone_\(step.rawValue)")))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            etag = refusal.problem.current?.etag
            errors.add(ActOnAction.sentence(refusal.problem, visit.catalogue))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { ActionPointers.field($0, visit.catalogue) }
        }
        return try await page(step, visit, form: form, errors, etag: etag)
    }

    private static func open(_ step: Step, _ visit: Visit) async throws -> Response {
        try await page(step, visit, form: nil, FieldErrors(), etag: nil)
    }

    /// - Parameter form: as it was typed; nil for one that is opened.
    private static func page(_ step: Step, _ visit: Visit, form: Form?, _ errors: FieldErrors, etag: String?) async throws -> Response {
        let id = try visit.path("milestone", as: MilestoneID.self)
        let detail = try await ShowAction.detail(visit), action = detail.action, catalogue = visit.catalogue
        guard let milestone = detail.milestones.first(where: { $0.id == id }) else { throw ProblemError.notFound() }
        let fields: [any FormField] =
            switch step {
            case .change:
                [
                    TextField(
                        "title", label: catalogue.text("actions_field_milestone"), value: form?["title"] ?? milestone.title, error: errors["title"],
                        maximum: 300),
                    DateInput(
                        "due", legend: catalogue.text("actions_field_milestone_due"), parts: form.map { DateParts($0, "due") } ?? DateParts(milestone.due),
                        hint: catalogue.text("actions_field_due_hint"), error: errors["due"]),
                ]
            case .finish:
                [
                    TextArea(
                        "note", label: catalogue.text("actions_field_note"), value: form?["note"], hint: catalogue.text("actions_field_comment_hint"),
                        error: errors["note"], maximum: 2000, catalogue: catalogue)
                ]
            }
        let page = ActionFormPage(
            caption: catalogue.text("actions_caption", ["number": String(action.number), "place": catalogue.place(action)]),
            heading: catalogue.text(step == .change ? "actions_milestone_change_title" : "actions_milestone_finish_title"), lede: milestone.title,
            facts: [Fact(catalogue.text("actions_field_milestone_due"), catalogue.date(milestone.due))],
            action: step == .change ? Address.milestone(id, of: action.id) : Address.finishMilestone(id, of: action.id), etag: etag ?? milestone.etag,
            key: form?["idempotency_key"] ?? UUID().uuidString.lowercased(), fields: fields, others: errors.others,
            button: catalogue.text(step == .change ? "actions_milestone_change_button" : "actions_milestone_finish_button"),
            cancelURL: Address.action(action.id),
            catalogue: catalogue)
        let head = ShowAction.head(action, title: page.heading, hasErrors: page.errorSummary != nil, below: true, visit)
        return try await visit.page("actions/form", page, head, status: page.errorSummary == nil ? .ok : .unprocessableContent)
    }
}
