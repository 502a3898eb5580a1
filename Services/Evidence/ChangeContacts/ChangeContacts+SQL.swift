import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension ChangeContacts {
    func save(_ contacts: [EvidenceAPI.Contact], of unit: UnitID, by caller: Caller, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute("DELETE FROM unit_contact WHERE unit_id = \(unit)")
        try await transaction.execute(
            """
            INSERT INTO unit_contact (unit_id, position, role, name, rank, telephone, email)
            SELECT \(unit), added.number, added.role, added.name, added.rank, added.telephone, added.email
            FROM unnest(\(contacts.map(\.role)), \(contacts.map(\.name)), \(contacts.map(\.rank)), \(contacts.map(\.telephone)), \(contacts.map(\.email)))
                WITH ORDINALITY AS added (role, name, rank, telephone, email, number)
            """)
        try await transaction.execute(
            "UPDATE unit SET revision = revision + 1, changed_at = \(now), changed_by = \(caller.author.name) WHERE id = \(unit)")
    }
}
