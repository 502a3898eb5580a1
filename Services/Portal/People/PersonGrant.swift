import ContractsCore
import Foundation
import Identity

/// One role of a person: in one unit, or in every unit.
struct PersonGrant: Sendable, Hashable {
    /// The unit as it was called when the role was given.
    struct Unit: Sendable, Hashable {
        let id: UnitID
        let code: String
        let name: String
    }

    /// What grants of one token have in common.
    struct Kind: Hashable {
        let role: Role
        let until: Date?
    }

    let role: Role
    /// Nil means every unit.
    let unit: Unit?
    let until: Date?

    var kind: Kind { Kind(role: role, until: until) }
}
