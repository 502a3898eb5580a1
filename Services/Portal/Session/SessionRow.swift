import ContractsCore
import Foundation
import Identity
import Postgres

/// A session with one of its person's grants; a person without grants has one row with none.
struct SessionRow: Sendable {
    let person: PersonID
    let name: String
    let rank: String?
    let revision: Int
    let csrf: String
    let seenAt: Date
    let previousVisit: Date?
    let flash: JSONB<Flash>?
    let role: String?
    let unit: UnitID?
    let unitCode: String?
    let unitName: String?
    let until: Date?
}

extension SessionRow {
    /// Nil for a role of a newer release: it grants nothing here.
    var grant: PersonGrant? {
        guard let role = role.flatMap(Role.init(rawValue:)) else { return nil }
        return PersonGrant(role: role, unit: unit.map { PersonGrant.Unit(id: $0, code: unitCode ?? "", name: unitName ?? "") }, until: until)
    }
}

extension Session {
    init?(_ rows: [SessionRow], key: Data, issuer: String) {
        guard let first = rows.first else { return nil }
        let person = Person(id: first.person, name: first.name, rank: first.rank, active: true, revision: first.revision, grants: rows.compactMap(\.grant))
        self.init(
            key: key, person: person, principal: person.principal(issuer: issuer), csrf: first.csrf, previousVisit: first.previousVisit,
            flash: first.flash?.value
        )
    }
}
