import ContractsCore
import Foundation

/// A grant inside a token: `until` in whole seconds since 1970, like the token's other times.
struct GrantClaim: Codable, Sendable {
    /// Text, not `Role`: a role that this service does not know yet must not make the token unreadable.
    let role: String
    let units: [UnitID]?
    let until: Int?

    init(_ grant: Grant) {
        self.role = grant.role.rawValue
        self.units = grant.units
        self.until = grant.until.map { Int($0.timeIntervalSince1970.rounded(.down)) }
    }

    /// Nil for a role that is not known here: it grants nothing.
    var grant: Grant? {
        Role(rawValue: role).map { Grant($0, units: units, until: until.map { Date(timeIntervalSince1970: TimeInterval($0)) }) }
    }
}
