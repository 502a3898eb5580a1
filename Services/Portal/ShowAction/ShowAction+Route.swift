import ContractsActionPlan
import ContractsCore
import Foundation
import Hummingbird
import ServiceKit

/// One action: its story from the gap to the verified completion, and what the reader may do to it now (A2).
enum ShowAction {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, detail(visit), refusal: nil)
    }

    /// Work begins: the one act that asks nothing.
    static func start(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("action", as: ActionID.self)
        do {
            let key = try RequestKey(form["idempotency_key"] ?? "", for: NoContent()).text
            _ = try await visit.actionPlan(ActionPlanAPI.startAction, ["action": id], match: form["etag"], key: key)
            return try await visit.redirect(to: Address.action(id), flash: Flash(.success, visit.text("actions_flash_start")))
        } catch let refusal as RemoteProblem where [409, 412].contains(refusal.problem.status) {
            return try await page(visit, detail(visit), refusal: ActOnAction.sentence(refusal.problem, visit.catalogue))
        }
    }

    static func detail(_ visit: Visit) async throws -> ActionPlanAPI.ActionDetail {
        try await visit.actionPlan(ActionPlanAPI.getAction, ["action": try visit.path("action", as: ActionID.self)])
    }

    /// - Parameter refusal: why what was asked was not done; the page shows how things stand now.
    private static func page(_ visit: Visit, _ detail: ActionPlanAPI.ActionDetail, refusal: String?) async throws -> Response {
        let page = ActionPage(detail, key: UUID().uuidString.lowercased(), refusal: refusal, catalogue: visit.catalogue)
        return try await visit.page("actions/action", page, head(detail.action, hasErrors: refusal != nil, visit), status: refusal == nil ? .ok : .conflict)
    }

    /// - Parameter below: whether the page stands below the action's own.
    static func head(_ action: ActionPlanAPI.Action, title: String? = nil, hasErrors: Bool = false, below: Bool = false, _ visit: Visit) -> PageHead {
        let name = visit.text("actions_page_title", ["number": String(action.number)])
        let crumbs = [FrameLink(visit.text("actions_title"), Address.actions)] + (below ? [FrameLink(name, Address.action(action.id))] : [])
        return PageHead(title ?? name, section: .actions, breadcrumbs: crumbs, unit: action.unit, hasErrors: hasErrors)
    }
}
