import ContractsCore
import Foundation

/// What this service heeds of `action-plan.action.changed.v1`: how the action stands that a mitigation became (I6).
///
/// Another team owns the event. This service imports nothing of theirs: it reads the members that it needs, and a test reads their golden example with it.
struct ActionTold: Codable, Sendable {
    static let type = "action-plan.action.changed.v1"
    static let source = "action-plan-service"
    /// Of an action that a mitigation became.
    static let mitigation = "eia-mitigation"

    let action: UUID
    /// Rises with each change of the action.
    let sequence: Int
    let source: Source
    let state: String
    let lead: String?
    let due: LocalDate?
    let changedAt: Date

    struct Source: Codable, Sendable {
        let kind: String
        let reference: UUID?
    }
}
