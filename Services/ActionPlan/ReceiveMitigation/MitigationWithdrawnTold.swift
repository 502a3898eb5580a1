import ContractsActionPlan
import Foundation

/// What this service heeds of `eia.mitigation.withdrawn.v1`: an equality impact assessment does not promise any more what became an action here (I6). Read as
/// `MitigationTold` is.
struct MitigationWithdrawnTold: Codable, Sendable {
    static let type = "eia.mitigation.withdrawn.v1"

    let mitigation: UUID
    /// In a sentence for people.
    let reason: String
    let withdrawnBy: ActionPlanAPI.Person
}
