import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres
import ServiceKit

/// Creates or changes a ready-made action (A1). Withdrawn ones are kept.
struct PutTemplate: Sendable {
    let dependencies: Dependencies

    /// - Parameter expected: the version that the change was made from; needed where the template exists, not heeded where it does not.
    func callAsFunction(
        _ template: SoundTemplate, as id: ActionTemplateID, from expected: ETag?, as caller: Caller, in transaction: Transaction
    ) async throws -> ActionPlanAPI.ActionTemplate {
        try caller.access.requireKeepingTemplates()
        let before = try await lock(id, in: transaction)
        if let before {
            guard let expected else { throw ProblemError.versionRequired }
            try before.version.require(expected)
        }
        guard let row = try await save(template, as: id, isNew: before == nil, by: caller.person, in: transaction) else {
            throw ProblemError.conflict("template-exists", "Somebody else made this template at the same moment. Open it before you change it.")
        }
        let after = ActionPlanAPI.ActionTemplate(row)
        try await dependencies.journal.record(
            "template.changed", subject: "template/\(id)", before: before.map(ActionPlanAPI.ActionTemplate.init), after: after, by: caller.actor,
            in: transaction)
        return after
    }
}
