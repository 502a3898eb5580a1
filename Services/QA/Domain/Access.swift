import ContractsCore
import ContractsQA
import Identity

/// What one caller may do in this service. Every use case asks here, per request and per unit; the answer comes from the token alone.
/// Whether somebody wrote what they would judge is asked of the entry (`Bar`), not here.
struct Access: Sendable {
    let principal: Principal

    init(_ principal: Principal) {
        self.principal = principal
    }

    /// Roles that read a unit's ratings, in the units of their grant.
    static let readers: Set<Role> = [
        .contributor, .spoc, .commander, .adviser, .moderator, .themeLead, .boardSecretary, .boardMember, .inspector, .administrator,
    ]

    /// People only: a service's token opens nothing but the event address.
    private func units(_ roles: Set<Role>) -> UnitScope {
        principal.kind == .person ? principal.units(forAnyOf: roles) : .none
    }
}

extension Access {
    /// The units whose ratings the caller may read: what a list filters by.
    var readable: UnitScope { units(Access.readers) }

    func mayRead(_ unit: UnitID) -> Bool { readable.contains(unit) }

    /// Where the caller judges.
    func judged(_ stage: QAAPI.Stage) -> UnitScope {
        switch stage {
        case .local: units([.spoc])
        case .corporate: units([.adviser])
        }
    }

    func mayJudge(_ stage: QAAPI.Stage, in unit: UnitID) -> Bool { judged(stage).contains(unit) }

    /// The adviser meets the unit's SPOC and SMT (S4 p.3).
    func mayMeet(_ unit: UnitID) -> Bool { judged(.corporate).contains(unit) }

    /// The rule and the targets hold for the whole force: a moderator of some units only does not set them.
    var setsRule: Bool { units([.moderator]) == .all }
}
