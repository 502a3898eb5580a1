import ContractsCore
import Identity

/// Somebody whom the portal knows.
struct Person: Sendable, Equatable {
    let id: PersonID
    let name: String
    let rank: String?
    let active: Bool
    let revision: Int
    let grants: [PersonGrant]

    func has(_ role: Role) -> Bool {
        grants.contains { $0.role == role }
    }

    func has(anyOf roles: Set<Role>) -> Bool {
        grants.contains { roles.contains($0.role) }
    }

    /// Each role once.
    var roles: [Role] {
        var seen: Set<Role> = []
        return grants.map(\.role).filter { seen.insert($0).inserted }
    }

    func has(_ role: Role, in unit: UnitID) -> Bool {
        grants.contains { $0.role == role && ($0.unit == nil || $0.unit?.id == unit) }
    }

    /// The units that the person's roles name, each once, in the order of their names.
    var ownUnits: [PersonGrant.Unit] {
        var seen: Set<UnitID> = []
        return grants.compactMap(\.unit).filter { seen.insert($0.id).inserted }.sorted { $0.name < $1.name }
    }
}

extension Person {
    /// What the services get to know, in tokens that name `issuer`. One grant for each role and end, with all of its units.
    func principal(issuer: String) -> Principal {
        var units: [PersonGrant.Kind: [UnitID]?] = [:]
        var order: [PersonGrant.Kind] = []
        for grant in grants {
            if units[grant.kind] == nil { order.append(grant.kind) }
            let known: [UnitID]? = units[grant.kind] ?? []
            units[grant.kind] = .some(grant.unit.flatMap { unit in known.map { $0 + [unit.id] } })
        }
        return Principal(
            subject: id.description, name: name, rank: rank,
            grants: order.map { Grant($0.role, units: units[$0] ?? [], until: $0.until) },
            issuer: issuer, kind: .person
        )
    }
}
