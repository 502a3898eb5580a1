import ContractsCore
import ContractsEvidence
import Postgres

extension LapsePublications {
    func due(on day: LocalDate, in executor: some Executor) async throws -> [EvidenceID] {
        try await executor.values("SELECT item_id FROM publication WHERE lapse IS NULL AND until < \(day) ORDER BY item_id")
    }

    func due(on day: LocalDate, leanedOnBy unit: UnitID, in executor: some Executor) async throws -> [EvidenceID] {
        try await executor.values(
            """
            SELECT publication.item_id FROM publication
            WHERE publication.lapse IS NULL AND publication.until < \(day) AND EXISTS (
                SELECT FROM evidence_link AS link WHERE link.item_id = publication.item_id AND link.unit_id = \(unit) AND link.active)
            ORDER BY publication.item_id
            """)
    }
}
