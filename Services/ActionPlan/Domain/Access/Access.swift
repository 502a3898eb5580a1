import ContractsCore
import Identity

/// What one caller may do in this service. Every use case asks here, per request and per row; the answer comes from the token alone.
struct Access: Sendable {
    let principal: Principal

    init(_ principal: Principal) {
        self.principal = principal
    }

    /// Roles that read a unit's actions, in the units of their grant.
    static let readers: Set<Role> = [
        .contributor, .spoc, .commander, .adviser, .moderator, .themeLead, .boardSecretary, .boardMember, .inspector, .administrator,
    ]
    /// Roles whose reach is the whole force or nothing: in a single unit they only read.
    static let forceWide: Set<Role> = [.moderator, .boardSecretary, .administrator]

    /// People only: a service's token opens nothing but the event address.
    var isPerson: Bool { principal.kind == .person }

    func holdsForceWide(_ role: Role) -> Bool {
        isPerson && principal.units(for: role) == .all
    }
}

// MARK: - Reading

extension Access {
    /// The units whose plans and actions the caller may read: what a list filters by.
    var readable: UnitScope {
        isPerson ? principal.units(forAnyOf: Access.readers) : .none
    }

    /// Corporate and associations' plans, which belong to no unit: for everybody who reads anywhere, but not for an inspector of single units.
    var readsCorporate: Bool {
        guard isPerson else { return false }
        return principal.has(anyOf: Access.readers.subtracting([.inspector])) || principal.units(for: .inspector) == .all
    }

    /// - Parameter unit: none for what is corporate.
    func mayRead(_ unit: UnitID?) -> Bool {
        unit.map(readable.contains) ?? readsCorporate
    }

    /// Whoever is named the lead officer of an action, whatever role they have elsewhere.
    func leads(_ lead: StoredPerson?) -> Bool {
        guard isPerson, let subject = lead?.subject else { return false }
        return subject == principal.subject
    }

    /// An action is read by its lead officer too.
    func requireReading(_ unit: UnitID?, lead: StoredPerson?) throws(AccessRefusal) {
        guard mayRead(unit) || leads(lead) else { throw .notFound }
    }

    /// Another unit's things are not there for those who may not read them, so that ids give nothing away.
    func requireReading(_ unit: UnitID?) throws(AccessRefusal) {
        guard mayRead(unit) else { throw .notFound }
    }
}

// MARK: - Writing

extension Access {
    /// What the caller is to a unit's actions, or to corporate ones.
    func positions(in unit: UnitID?) -> Set<Position> {
        guard isPerson else { return [] }
        var positions: Set<Position> = []
        if holdsForceWide(.moderator) { positions.insert(.moderator) }
        if holdsForceWide(.boardSecretary) { positions.insert(.boardSecretary) }
        guard let unit else { return positions }
        for (role, position) in Position.ofUnit where principal.has(role, in: unit) { positions.insert(position) }
        return positions
    }

    /// The units in which the caller is one of these. For the corporate positions ask `positions(in: nil)`.
    func units(as positions: Set<Position>) -> UnitScope {
        guard isPerson else { return .none }
        return principal.units(forAnyOf: Set(Position.ofUnit.filter { positions.contains($0.position) }.map(\.role)))
    }

    /// - Throws: `notFound` where the caller may not even read the unit, else `forbidden` with `reason`.
    func require(_ positions: Set<Position>, in unit: UnitID?, _ reason: AccessRefusal.Reason) throws(AccessRefusal) {
        try requireReading(unit)
        guard !self.positions(in: unit).isDisjoint(with: positions) else { throw .forbidden(reason) }
    }

    /// - Parameter unit: of the plan.
    func requirePlanning(in unit: UnitID?) throws(AccessRefusal) {
        try require(unit == nil ? [.moderator, .boardSecretary] : [.spoc, .commander], in: unit, .plannersOnly)
    }

    func requireKeepingTemplates() throws(AccessRefusal) {
        guard holdsForceWide(.moderator) || holdsForceWide(.administrator) else { throw .forbidden(.templatesOnly) }
    }
}
