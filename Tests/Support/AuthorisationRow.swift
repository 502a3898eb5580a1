package import Identity

/// One endpoint in the authorisation table: a call that changes nothing, and what each role is answered.
package struct AuthorisationRow: Sendable {
    package let method: String
    package let target: String
    package var body: String?
    package var ifMatch: String?
    /// What those who may are answered: the call stops behind the question of who asks, mostly at a stale version or a wrong field.
    package let allowed: Int
    package let who: Who

    package enum Who: Sendable {
        case everybody
        /// Others are turned away with 403.
        case only(Set<Role>)
        /// In the unit: these may, those who may only read it are turned away with 403, and for all others it is not there.
        case inUnit(Set<Role>)
        /// Another service, and no person.
        case services
    }

    /// - Parameters:
    ///   - endpoint: the method, and the target where none is given.
    package init(_ endpoint: String, _ target: String? = nil, body: String? = nil, ifMatch: String? = nil, answers allowed: Int = 200, to who: Who) {
        let parts = endpoint.split(separator: " ", maxSplits: 1)
        self.method = String(parts[0])
        self.target = target ?? String(parts[1])
        self.body = body
        self.ifMatch = ifMatch
        self.allowed = allowed
        self.who = who
    }

    /// The roles that read a unit of their grant.
    package static let readers: Set<Role> = [
        .contributor, .spoc, .commander, .adviser, .moderator, .themeLead, .boardSecretary, .boardMember, .inspector, .administrator,
    ]

    /// - Parameters:
    ///   - isOwn: whether the caller's units include the one that the call is about.
    ///   - readers: the roles that may read what a call `inUnit` is about.
    package func expected(of role: Role, isOwn: Bool, readers: Set<Role> = readers) -> Int {
        switch who {
        case .everybody: allowed
        case .services: 403
        case .only(let roles): roles.contains(role) ? allowed : 403
        case .inUnit(let roles):
            if isOwn, roles.contains(role) { allowed } else { isOwn && readers.contains(role) ? 403 : 404 }
        }
    }
}
