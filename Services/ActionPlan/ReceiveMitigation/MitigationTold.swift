import ContractsActionPlan
import ContractsCore
import Foundation

/// What this service heeds of `eia.mitigation.agreed.v1`: an equality impact assessment was approved, and this is to be done because of it (I6).
///
/// Another team owns the event. This service imports nothing of theirs: it reads the members that it needs, and a test reads their golden example with it.
struct MitigationTold: Codable, Sendable {
    static let type = "eia.mitigation.agreed.v1"
    static let source = "eia-service"

    let mitigation: UUID
    /// Such as "EIA/2026/0007".
    let reference: String
    let policyTitle: String
    let unit: UnitID
    let what: String
    /// Whom it is for.
    let reason: String?
    let lead: String?
    let due: LocalDate?
    let measure: String?
    let agreedBy: ActionPlanAPI.Person
    let agreedAt: Date
}
