import Foundation
import Identity

/// One endpoint in the authorisation table: a call that changes nothing, and what each role is answered.
struct AuthorisationRow: Sendable {
    let method: String
    let target: String
    var body: String?
    var ifMatch: String?
    /// What those who may are answered: the call stops behind the question of who asks, mostly at a stale version or a wrong state.
    let allowed: Int
    let who: Who

    enum Who: Sendable {
        case everybody
        /// Others are turned away with 403.
        case only(Set<Role>)
        /// In the unit: these may, those who may only read it are turned away with 403, and for all others it is not there.
        case inUnit(Set<Role>)
        /// Another service, and no person.
        case services
    }

    init(_ method: String, _ target: String, body: String? = nil, ifMatch: String? = nil, answers allowed: Int = 200, to who: Who) {
        self.method = method
        self.target = target
        self.body = body
        self.ifMatch = ifMatch
        self.allowed = allowed
        self.who = who
    }

    static let readers: Set<Role> = [
        .contributor, .spoc, .commander, .adviser, .moderator, .themeLead, .boardSecretary, .boardMember, .inspector, .administrator,
    ]

    /// - Parameter isOwn: whether the caller's units include the one that the call is about.
    func expected(of role: Role, isOwn: Bool) -> Int {
        switch who {
        case .everybody: allowed
        case .services: 403
        case .only(let roles): roles.contains(role) ? allowed : 403
        case .inUnit(let roles):
            if isOwn, roles.contains(role) { allowed } else { isOwn && Self.readers.contains(role) ? 403 : 404 }
        }
    }
}
