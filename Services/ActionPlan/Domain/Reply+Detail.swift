import ContractsActionPlan
import ServiceKit

extension Reply where Value == ActionPlanAPI.ActionDetail {
    /// An action after a change, with its version.
    static func changed(_ detail: ActionPlanAPI.ActionDetail) -> Reply {
        .ok(detail, etag: ETag(detail.action.etag))
    }
}
