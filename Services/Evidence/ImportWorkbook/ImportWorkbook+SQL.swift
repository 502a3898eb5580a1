import ContractsCore
import ContractsEvidence
import Postgres

extension ImportWorkbook {
    func standing(in unit: UnitID, _ transaction: Transaction) async throws -> [EvidenceRow] {
        try await transaction.rows("\(fragment: EvidenceRow.select) WHERE item.unit_id = \(unit)", into: EvidenceRow.init)
    }

    /// What stands under the phase's indicators without citing them.
    func linked(in phase: PhaseID, of unit: UnitID, _ transaction: Transaction) async throws -> [(indicator: IndicatorID, item: EvidenceID)] {
        try await transaction.rows(
            """
            SELECT link.indicator_id, link.item_id FROM evidence_link AS link JOIN indicator ON indicator.id = link.indicator_id
            WHERE link.unit_id = \(unit) AND indicator.phase_id = \(phase) AND (link.active OR link.lapse IS NOT NULL)
            """
        ) { (indicator: IndicatorID, item: EvidenceID) in (indicator, item) }
    }

    /// So nobody of the unit waits crosswise, and of two imports at once the second sees what the first did.
    func hold(_ unit: UnitID, _ transaction: Transaction) async throws {
        try await transaction.execute("SELECT FROM unit WHERE id = \(unit) FOR NO KEY UPDATE")
        try await transaction.execute("SELECT FROM evidence_item WHERE unit_id = \(unit) ORDER BY id FOR UPDATE")
        try await transaction.execute("SELECT FROM entry WHERE unit_id = \(unit) ORDER BY indicator_id FOR UPDATE")
    }

    /// Each item's revisions from the asked one on, in order.
    func revisions(since asked: [(item: EvidenceID, revision: Int)], _ transaction: Transaction) async throws -> [EvidenceID: [RevisionRow]] {
        guard !asked.isEmpty else { return [:] }
        let rows = try await transaction.rows(
            """
            \(fragment: RevisionRow.select) JOIN unnest(\(asked.map(\.item)), \(asked.map(\.revision))) AS asked (item, number)
            ON revision.item_id = asked.item AND revision.number >= asked.number ORDER BY revision.item_id, revision.number
            """,
            into: RevisionRow.init)
        return Dictionary(grouping: rows, by: \.item)
    }
}
