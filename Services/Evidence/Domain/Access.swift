import ContractsCore
import Foundation
import Identity

/// What one caller may do in this service. Every use case asks here, per request and per unit; the answer comes from the token alone.
struct Access: Sendable {
    let principal: Principal
    private let now: Date

    /// - Parameter now: when it is asked: what a reorganisation gives the people of a successor, it gives from its day on.
    init(_ principal: Principal, at now: Date) {
        self.principal = principal
        self.now = now
    }

    /// In London.
    var today: LocalDate { LocalDate(now) }

    /// Roles that read a unit's evidence, in the units of their grant.
    static let readers: Set<Role> = [
        .contributor, .spoc, .commander, .adviser, .moderator, .themeLead, .boardSecretary, .boardMember, .inspector, .administrator,
    ]
    /// Roles that write evidence and answer points, in their units.
    static let writers: Set<Role> = [.contributor, .spoc]

    /// People only: a service's token opens nothing but the event address.
    private func holds(_ roles: Set<Role>, in unit: UnitID) -> Bool {
        principal.kind == .person && principal.has(anyOf: roles, in: unit)
    }

    /// What is about no unit takes a grant for the whole force: one for some units reaches those alone.
    private func holdsEverywhere(_ roles: Set<Role>) -> Bool {
        principal.kind == .person && principal.units(forAnyOf: roles) == .all
    }
}

// MARK: - In a unit

extension Access {
    /// The units whose evidence the caller may read: what a list filters by.
    var readable: UnitScope {
        principal.kind == .person ? principal.units(forAnyOf: Access.readers) : .none
    }

    func mayRead(_ unit: UnitID) -> Bool { readable.contains(unit) }

    /// Whether there is a unit whose evidence the caller may read: what was published to all is for them.
    var readsSomeUnit: Bool { readable != .none }

    func mayRecord(in unit: UnitID) -> Bool { holds(Access.writers, in: unit) }

    func mayAnswerPoints(in unit: UnitID) -> Bool { holds(Access.writers, in: unit) }

    /// A word in the unit's name, as a submission is.
    func mayPublish(for unit: UnitID) -> Bool { holds([.spoc], in: unit) }

    func maySubmit(for unit: UnitID) -> Bool { holds([.spoc], in: unit) }

    func maySignOff(for unit: UnitID) -> Bool { holds([.commander], in: unit) }

    func mayProposeApplicability(in unit: UnitID) -> Bool { holds([.spoc], in: unit) }

    /// Whether the caller proposed it is asked of the proposal, not here.
    func mayDecideApplicability(in unit: UnitID) -> Bool { holds([.adviser], in: unit) }

    func mayChangeContacts(of unit: UnitID) -> Bool { administers || holds([.spoc], in: unit) }
}

// MARK: - Everywhere

extension Access {
    /// Units, waves and standards.
    var administers: Bool { holdsEverywhere([.administrator]) }

    /// Which indicators continue which.
    var keepsMappings: Bool { holdsEverywhere([.moderator, .administrator]) }

    var keepsGlossary: Bool { holdsEverywhere([.moderator, .administrator]) }

    /// Drafts of a standard are for those who author them.
    var readsDraftStandards: Bool { administers }
}
