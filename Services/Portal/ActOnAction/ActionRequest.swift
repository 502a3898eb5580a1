import ContractsActionPlan
import ContractsCore

/// What an act asks of the action-plan service.
enum ActionRequest: Sendable {
    case complete(ActionPlanAPI.Completion)
    case change(ActionPlanAPI.ActionContent)
    case changeDueDate(ActionPlanAPI.DueDate)
    case addMilestone(ActionPlanAPI.MilestoneContent)
    case update(ActionPlanAPI.UpdateContent)
    case markDone(ActionPlanAPI.Done)
    case verify(ActionPlanAPI.Verification)
    case reason(ActionPlanAPI.Act, ActionPlanAPI.Reason)

    /// Nil, with errors, where the service's own shape cannot hold what was typed; what the values may be, the service says.
    init?(_ act: ActionPlanAPI.Act, _ typed: ActionInput, lead: ActionPlanAPI.Lead?, errors: inout FieldErrors, catalogue: Catalogue) {
        func due() -> LocalDate? {
            if typed.due.date == nil { errors.add("due", catalogue.text(typed.due.isBlank ? "actions_error_due" : "admin_error_date")) }
            return typed.due.date
        }
        func someone() -> ActionPlanAPI.Lead? {
            if lead == nil { errors.add(typed.lead.chosen == LeadField.other ? "leadName" : "lead", catalogue.text("actions_error_lead")) }
            return lead
        }
        switch act {
        case .complete:
            let (lead, due) = (someone(), due())
            guard let lead, let due else { return nil }
            self = .complete(
                ActionPlanAPI.Completion(
                    need: typed.needOrNone, activity: typed.activity, lead: lead, resources: typed.resourcesOrNone, due: due, measure: typed.measure))
        case .change:
            guard let lead = someone() else { return nil }
            self = .change(
                ActionPlanAPI.ActionContent(
                    need: typed.needOrNone, activity: typed.activity, lead: lead, resources: typed.resourcesOrNone, measure: typed.measure))
        case .changeDueDate:
            guard let due = due() else { return nil }
            self = .changeDueDate(ActionPlanAPI.DueDate(due: due, reason: typed.reason))
        case .addMilestone:
            guard let due = due() else { return nil }
            self = .addMilestone(ActionPlanAPI.MilestoneContent(title: typed.title, due: due))
        case .update: self = .update(ActionPlanAPI.UpdateContent(text: typed.text, evidence: typed.evidenceIDs))
        case .markDone: self = .markDone(ActionPlanAPI.Done(whatChanged: typed.whatChanged, evidence: typed.evidenceIDs))
        case .verify: self = .verify(ActionPlanAPI.Verification(comment: typed.comment.isEmpty ? nil : typed.comment))
        case .accept, .sendBack, .cancel, .reopen: self = .reason(act, ActionPlanAPI.Reason(reason: typed.reason))
        case .start: return nil
        }
    }

    /// - Parameters:
    ///   - match: the version of the action that the form was opened with.
    ///   - form: names the form, so that a form that is sent twice counts once.
    func send(_ visit: Visit, to action: ActionID, match: String, form: String) async throws {
        let path = ["action": action]
        func send<Body: Codable & Sendable, Value>(_ endpoint: Endpoint<Body, Value>, _ body: Body, versioned: Bool = true) async throws {
            let key = endpoint.method == .post ? try RequestKey(form, for: body).text : nil
            _ = try await visit.actionPlan(endpoint, path, body: body, match: versioned ? match : nil, key: key)
        }
        switch self {
        case .complete(let body): try await send(ActionPlanAPI.completeAction, body)
        case .change(let body): try await send(ActionPlanAPI.changeAction, body)
        case .changeDueDate(let body): try await send(ActionPlanAPI.changeDueDate, body)
        case .addMilestone(let body): try await send(ActionPlanAPI.addMilestone, body, versioned: false)
        case .update(let body): try await send(ActionPlanAPI.addUpdate, body, versioned: false)
        case .markDone(let body): try await send(ActionPlanAPI.markDone, body)
        case .verify(let body): try await send(ActionPlanAPI.verifyAction, body)
        case .reason(.accept, let body): try await send(ActionPlanAPI.acceptAction, body)
        case .reason(.sendBack, let body): try await send(ActionPlanAPI.sendBackAction, body)
        case .reason(.cancel, let body): try await send(ActionPlanAPI.cancelAction, body)
        case .reason(_, let body): try await send(ActionPlanAPI.reopenAction, body)
        }
    }
}
