import ContractsCore
import ContractsQA
import Foundation
import Identity

/// What one caller may do in this service. Every use case asks here, per request and per unit; the answer comes from the token alone.
/// Whether somebody wrote what they would judge is asked of the entry (`Bar`), not here.
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
