import Foundation

/// Something that an administrator did to a person: an entry of the audit trail.
struct PersonEvent: Sendable {
    let at: Date
    let actorName: String
    let action: String
}
