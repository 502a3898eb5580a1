import ContractsCore
import ContractsEvidence
import Identity
import Postgres

extension GetWaiting {
    /// Entries that ask for new evidence and a fresh rating, the longest waiting first, each with the action that was verified.
    func freshEvidence(in scope: UnitScope, on day: LocalDate) async throws -> [EvidenceAPI.WaitingEntry] {
        try await dependencies.pool.rows(
            """
            SELECT entry.unit_id, unit.name, indicator.id, indicator.code, indicator.strapline, entry.open_points, entry.fresh_activity, entry.fresh_since
            FROM entry JOIN unit ON unit.id = entry.unit_id JOIN indicator ON indicator.id = entry.indicator_id
            WHERE entry.fresh_action IS NOT NULL AND \(fragment: scope.condition(on: "entry.unit_id")) AND (unit.valid_to IS NULL OR unit.valid_to > \(day))
            ORDER BY entry.fresh_since, unit.name, indicator.position LIMIT \(GetWaiting.limit)
            """,
            into: EvidenceAPI.WaitingEntry.init(unit:unitName:indicator:indicatorCode:strapline:openPoints:quote:since:)
        )
    }
}
