import ContractsActionPlan
import ContractsCore
import Postgres
import ServiceKit

/// Ready-made actions by indicator (A1, S2 ¶12). Everybody who signs in may read them.
struct ListTemplates: Sendable {
    let dependencies: Dependencies

    struct Key: Codable, Sendable {
        let code: String
        let title: String
        let id: ActionTemplateID
    }

    func callAsFunction(indicatorCode: String?, withdrawn: Bool, _ page: PageRequest<Key>) async throws -> Page<ActionPlanAPI.ActionTemplate> {
        let rows = try await rows(indicatorCode: indicatorCode, withdrawn: withdrawn, page)
        return try page.page(
            rows, key: { Key(code: $0.indicatorCode, title: $0.title, id: $0.id) }, item: ActionPlanAPI.ActionTemplate.init)
    }
}
