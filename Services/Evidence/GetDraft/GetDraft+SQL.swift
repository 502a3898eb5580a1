import ContractsCore
import ContractsEvidence
import Postgres

extension GetDraft {
    func row(_ id: DraftID, in unit: UnitID, of writer: String) async throws -> EvidenceDraftRow? {
        try await dependencies.pool.row(
            "\(fragment: EvidenceDraftRow.select) WHERE draft.writer = \(writer) AND draft.id = \(id) AND draft.unit_id = \(unit)", into: EvidenceDraftRow.init)
    }
}
