package import ContractsCore
package import Foundation

extension Principal {
    /// Whether the role is held anywhere. For what is not about one unit; otherwise ask with the unit.
    package func has(_ role: Role) -> Bool {
        grants.contains { $0.role == role }
    }

    package func has(_ role: Role, in unit: UnitID) -> Bool {
        grants.contains { $0.role == role && $0.holds(in: unit) }
    }

    package func has(anyOf roles: Set<Role>) -> Bool {
        grants.contains { roles.contains($0.role) }
    }

    package func has(anyOf roles: Set<Role>, in unit: UnitID) -> Bool {
        grants.contains { roles.contains($0.role) && $0.holds(in: unit) }
    }

    /// Where the role is held.
    package func units(for role: Role) -> UnitScope {
        units(forAnyOf: [role])
    }

    /// Where at least one of the roles is held.
    package func units(forAnyOf roles: Set<Role>) -> UnitScope {
        let relevant = grants.filter { roles.contains($0.role) }
        if relevant.contains(where: { $0.units == nil }) { return .all }
        return UnitScope(relevant.flatMap { $0.units ?? [] })
    }

    package var roles: Set<Role> {
        Set(grants.map(\.role))
    }

    /// The same principal with only the grants that hold at `instant`.
    package func current(at instant: Date) -> Principal {
        guard grants.contains(where: { !$0.holds(at: instant) }) else { return self }
        return Principal(subject: subject, name: name, rank: rank, grants: grants.filter { $0.holds(at: instant) }, issuer: issuer, kind: kind)
    }
}
