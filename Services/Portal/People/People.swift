import ContractsCore
import Foundation
import Postgres

/// The people whom the portal knows, and their roles.
struct People: Sendable {
    let database: Pool
    let clock: @Sendable () -> Date

    /// Whom the demonstration sign-in lists, in the order in which they were imported.
    func samples() async throws -> [SamplePerson] {
        let rows = try await database.rows(PeopleSQL.samples(at: clock()), into: PersonRow.init)
        return PersonRow.people(rows).map { SamplePerson(group: $0.row.sampleGroup ?? "", person: $0.person) }
    }

    func isSample(_ id: PersonID) async throws -> Bool {
        try await database.value(PeopleSQL.isSample(id), as: Bool.self) ?? false
    }
}
