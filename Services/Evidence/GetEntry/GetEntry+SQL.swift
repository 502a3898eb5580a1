import ContractsCore
import ContractsEvidence
import Postgres

extension GetEntry {
    func row(_ indicator: IndicatorID, in unit: UnitID) async throws -> EntryRow? {
        try await dependencies.pool.row("\(fragment: EntryRow.select(unit: unit)) WHERE indicator.id = \(indicator)", into: EntryRow.init)
    }

    /// Newest change first, withdrawn ones left out.
    func evidence(_ indicator: IndicatorID, in unit: UnitID) async throws -> [EvidenceRow] {
        try await dependencies.pool.rows(
            """
            \(fragment: EvidenceRow.select)
            WHERE item.id IN (SELECT item_id FROM evidence_citation WHERE unit_id = \(unit) AND indicator_id = \(indicator) AND active)
            ORDER BY item.changed_at DESC, item.id DESC
            """,
            into: EvidenceRow.init
        )
    }

    /// Of the latest return, in its order.
    func points(_ indicator: IndicatorID, in unit: UnitID) async throws -> [PointRow] {
        try await dependencies.pool.rows(
            """
            \(fragment: PointRow.select) JOIN entry ON entry.unit_id = point.unit_id AND entry.indicator_id = point.indicator_id
                AND entry.returned_submission_id = point.submission_id
            WHERE point.unit_id = \(unit) AND point.indicator_id = \(indicator) ORDER BY point.position
            """,
            into: PointRow.init
        )
    }
}
