import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import ServiceKit

/// Brings the sample people to what the file says: new ones are made, others changed, roles replaced. The same file twice changes nothing.
struct ImportPeople: Sendable {
    struct Report: Sendable, Equatable {
        var created = 0
        var changed = 0
        var unchanged = 0
    }

    let database: Pool
    let clock: @Sendable () -> Date

    /// - Parameter units: the units by code.
    /// - Throws: `PeopleFileError.unknownUnits`, before anything is stored.
    func run(_ file: PeopleFile, units: [String: PersonGrant.Unit], audit: @Sendable (Report) -> AuditEntry) async throws -> Report {
        let unknown = file.unitCodes.subtracting(units.keys).sorted()
        guard unknown.isEmpty else { throw PeopleFileError.unknownUnits(unknown) }
        return try await database.transaction { transaction in
            var report = Report()
            for (position, entry) in file.people.enumerated() {
                try await take(entry, grants: entry.grants(units), position: position, in: transaction, &report)
            }
            if report.created + report.changed > 0 { try await AuditTrail.append(audit(report), in: transaction) }
            return report
        }
    }

    private func take(_ entry: PeopleFile.Person, grants: Set<PersonGrant>, position: Int, in transaction: Transaction, _ report: inout Report) async throws {
        let known = PersonRow.people(try await transaction.rows(PeopleSQL.sample(named: entry.name), into: PersonRow.init)).first
        let now = clock()
        guard let known else {
            let id = entry.id ?? PersonID.new(at: now)
            try await transaction.execute(PeopleSQL.insert(id, name: entry.name, rank: entry.rank, sampleGroup: entry.group, position: position, at: now))
            try await transaction.execute(PeopleSQL.addGrants(grants, to: id, at: now))
            report.created += 1
            return
        }
        guard known.person.rank != entry.rank || known.row.sampleGroup != entry.group || Set(known.person.grants) != grants else {
            report.unchanged += 1
            return
        }
        try await transaction.execute(PeopleSQL.updateSample(known.person.id, rank: entry.rank, sampleGroup: entry.group, position: position, at: now))
        try await transaction.execute(PeopleSQL.removeGrants(of: known.person.id))
        try await transaction.execute(PeopleSQL.addGrants(grants, to: known.person.id, at: now))
        report.changed += 1
    }
}

extension PeopleFile.Person {
    func grants(_ units: [String: PersonGrant.Unit]) -> Set<PersonGrant> {
        Set(
            roles.flatMap { assignment -> [PersonGrant] in
                let until = assignment.until?.end
                guard let codes = assignment.units else { return [PersonGrant(role: assignment.role, unit: nil, until: until)] }
                return codes.map { PersonGrant(role: assignment.role, unit: units[$0], until: until) }
            }
        )
    }
}
