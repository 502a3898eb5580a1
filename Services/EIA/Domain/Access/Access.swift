import ContractsCore
import Identity

/// What one caller may do in this service. Every use case asks here, per request and per row; the answer comes from the token and from who is named on the row.
struct Access: Sendable {
    let principal: Principal

    init(_ principal: Principal) {
        self.principal = principal
    }

    /// Roles that read a unit's assessments whole, in the units of their grant.
    static let readers: Set<Role> = [.commander, .adviser, .moderator, .eiaQA, .boardSecretary, .boardMember, .inspector, .administrator]

    /// People only: a service's token opens nothing but the event address.
    var isPerson: Bool { principal.kind == .person }

    func holdsForceWide(_ role: Role) -> Bool {
        isPerson && principal.units(for: role) == .all
    }

    /// May quality-assure: of all EIAs, or none.
    var isOfficer: Bool { holdsForceWide(.eiaQA) }

    /// The units whose assessments the caller may read whether named on them or not: what a list filters by.
    var readable: UnitScope {
        isPerson ? principal.units(forAnyOf: Access.readers) : .none
    }
}

// MARK: - The registers

extension Access {
    /// Makes and changes policies, and begins assessments for them.
    func mayRegister(in unit: UnitID) -> Bool {
        isPerson && (principal.has(.eiaAuthor, in: unit) || isOfficer || holdsForceWide(.administrator))
    }

    func requireRegistering(in unit: UnitID, owner: String?) throws(AccessRefusal) {
        guard isPerson, mayRegister(in: unit) || owner == principal.subject else { throw .forbidden(.registerOnly) }
    }

    /// Imports and publishes guides, and sees their drafts.
    var mayKeepGuides: Bool { holdsForceWide(.administrator) }

    func requireGuideKeeping() throws(AccessRefusal) {
        guard mayKeepGuides else { throw .forbidden(.guideOnly) }
    }

    func requireSupporting() throws(AccessRefusal) {
        guard isOfficer || holdsForceWide(.moderator) else { throw .forbidden(.supportOnly) }
    }

    func requireReportKeeping() throws(AccessRefusal) {
        guard isOfficer || holdsForceWide(.moderator) || holdsForceWide(.boardSecretary) else { throw .forbidden(.reportsOnly) }
    }
}
