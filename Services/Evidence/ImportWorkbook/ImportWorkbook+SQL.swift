import ContractsCore
import ContractsEvidence
import Postgres

extension ImportWorkbook {
    func standing(in unit: UnitID, _ transaction: Transaction) async throws -> [EvidenceRow] {
        try await transaction.rows("\(fragment: EvidenceRow.select) WHERE item.unit_id = \(unit)", into: EvidenceRow.init)
    }

    /// Takes the rows that others hold before they take the lock of the audit trail, which the first of many items takes: so nobody waits crosswise.
    func hold(_ items: [EvidenceID], in unit: UnitID, _ transaction: Transaction) async throws {
        try await transaction.execute("SELECT FROM evidence_item WHERE id = ANY(\(items)) ORDER BY id FOR UPDATE")
        try await transaction.execute("SELECT FROM entry WHERE unit_id = \(unit) ORDER BY indicator_id FOR UPDATE")
    }
}
