import ContractsCore
import ContractsEvidence
import Postgres

/// A contact of a unit as it is stored.
struct ContactRow: Sendable {
    let role: EvidenceAPI.ContactRole
    let name: String
    let rank: String?
    let telephone: String?
    let email: String?

    static func all(of unit: UnitID, in executor: some Executor) async throws -> [ContactRow] {
        try await executor.rows(
            "SELECT role, name, rank, telephone, email FROM unit_contact WHERE unit_id = \(unit) ORDER BY position", into: ContactRow.init)
    }
}

extension EvidenceAPI.Contact {
    init(_ row: ContactRow) {
        self.init(role: row.role, name: row.name, rank: row.rank, telephone: row.telephone, email: row.email)
    }
}
