import ContractsCore
import ContractsEvidence
import Postgres

extension ExportWorkbook {
    /// What is in the workbook under the phase's indicators, in the order of making.
    func evidence(in phase: PhaseID, of unit: UnitID) async throws -> [EvidenceRow] {
        try await dependencies.pool.rows(
            """
            \(fragment: EvidenceRow.select) WHERE item.unit_id = \(unit) AND item.id IN (
                SELECT citation.item_id FROM evidence_citation AS citation JOIN indicator ON indicator.id = citation.indicator_id
                WHERE citation.unit_id = \(unit) AND citation.active AND indicator.phase_id = \(phase)
            ) ORDER BY item.id
            """,
            into: EvidenceRow.init
        )
    }
}
