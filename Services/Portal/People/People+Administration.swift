import ContractsCore
import Foundation
import Identity
import Postgres
import ServiceKit

/// Changes to people and their roles. Each is one transaction with its entry in the audit trail.
extension People {
    struct Origin: Sendable {
        let principal: Principal
        /// Where the request came from.
        let address: String
    }

    /// By name, at most `limit`.
    func list(matching search: String?, limit: Int) async throws -> [KnownPerson] {
        known(try await database.rows(PeopleSQL.list(matching: search, limit: limit), into: PersonRow.init))
    }

    func find(_ id: PersonID) async throws -> KnownPerson? {
        try await find(id, in: database)
    }

    func events(of id: PersonID) async throws -> [PersonEvent] {
        try await database.rows(PeopleSQL.events(of: PersonAudit.subject(id)), into: PersonEvent.init)
    }

    /// - Parameter sampleGroup: lists the person on the demonstration sign-in, under this heading.
    /// - Throws: `PeopleRefusal.nameTaken`.
    func create(_ details: PersonDetails, sampleGroup: String?, by origin: Origin) async throws -> PersonID {
        let id = PersonID.new(at: clock())
        do {
            try await database.transaction { transaction in
                try await transaction.execute(
                    PeopleSQL.insert(id, name: details.name, rank: details.rank, sampleGroup: sampleGroup, position: nil, at: clock()))
                try await record("person.create", id, before: nil, by: origin, in: transaction)
            }
        } catch let error as PostgresError where error.violates("person_sample_name") {
            throw PeopleRefusal.nameTaken
        }
        return id
    }

    /// Somebody who may no longer sign in is signed out at once.
    /// - Throws: `PeopleRefusal`.
    func change(_ id: PersonID, to details: PersonDetails, from revision: Int, by origin: Origin) async throws {
        guard details.active || origin.principal.subject != id.description else { throw PeopleRefusal.yourself }
        do {
            try await database.transaction { transaction in
                guard let before = try await lock(id, in: transaction) else { throw PeopleRefusal.unknown }
                guard before.revision == revision else { throw PeopleRefusal.changedMeanwhile }
                try await transaction.execute(PeopleSQL.update(id, details, at: clock()))
                if !details.active { try await transaction.execute(PeopleSQL.signOut(id)) }
                try await record("person.change", id, before: before, by: origin, in: transaction)
            }
        } catch let error as PostgresError where error.violates("person_sample_name") {
            throw PeopleRefusal.nameTaken
        }
    }

    /// A role that is there already gets the new end. Administrators cannot end their own.
    /// - Throws: `PeopleRefusal`.
    func give(_ grants: [PersonGrant], to id: PersonID, by origin: Origin) async throws {
        let endsOwn = origin.principal.subject == id.description && grants.contains { $0.role == .administrator && $0.until != nil }
        guard !endsOwn else { throw PeopleRefusal.yourself }
        try await database.transaction { transaction in
            guard let before = try await lock(id, in: transaction) else { throw PeopleRefusal.unknown }
            try await transaction.execute(PeopleSQL.addGrants(grants, to: id, at: clock()))
            try await record("person.grant", id, before: before, by: origin, in: transaction)
        }
    }

    /// - Returns: what was removed; nil where the person no longer had it.
    func remove(_ role: Role, in unit: UnitID?, from id: PersonID, by origin: Origin) async throws -> PersonGrant? {
        guard role != .administrator || origin.principal.subject != id.description else { throw PeopleRefusal.yourself }
        return try await database.transaction { transaction in
            guard let before = try await lock(id, in: transaction) else { throw PeopleRefusal.unknown }
            guard let grant = before.grants.first(where: { $0.role == role && $0.unit?.id == unit }) else { return nil }
            try await transaction.execute(PeopleSQL.removeGrant(role, in: unit, of: id))
            try await record("person.revoke", id, before: before, by: origin, in: transaction)
            return grant
        }
    }

    private func lock(_ id: PersonID, in transaction: Transaction) async throws -> Person? {
        try await transaction.execute(PeopleSQL.lock(id))
        return try await find(id, in: transaction)?.person
    }

    private func find(_ id: PersonID, in executor: some Executor) async throws -> KnownPerson? {
        known(try await executor.rows(PeopleSQL.find(id), into: PersonRow.init)).first
    }

    private func known(_ rows: [PersonRow]) -> [KnownPerson] {
        PersonRow.people(rows).map { KnownPerson(person: $0.person, seenAt: $0.row.seenAt) }
    }

    private func record(_ action: String, _ id: PersonID, before: Person?, by origin: Origin, in transaction: Transaction) async throws {
        guard let after = try await find(id, in: transaction)?.person else { throw PeopleRefusal.unknown }
        let entry = AuditEntry(
            by: origin.principal, action, PersonAudit.subject(id), origin: origin.address, before: try before.map { try AuditHash(of: PersonAudit($0)) },
            after: try AuditHash(of: PersonAudit(after))
        )
        try await AuditTrail.append(entry, in: transaction)
    }
}
