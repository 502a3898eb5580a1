import Foundation
import Identity

/// A signed-in browser.
struct Session: Sendable {
    /// SHA-256 of its token.
    let key: Data
    let person: Person
    let principal: Principal
    /// What a form of this session has to send back.
    let csrf: String
    /// When the person was last here before this session.
    let previousVisit: Date?
    let flash: Flash?
}
