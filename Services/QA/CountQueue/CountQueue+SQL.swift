import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension CountQueue {
    struct Row: Sendable {
        let unit: UnitID
        let code: String
        let name: String
        let known: Bool
        let local: Int
        let corporate: Int
        let oldestLocal: Date?
        let oldestCorporate: Date?
    }

    func rows(phase: PhaseID?, as caller: Caller) async throws -> [Row] {
        try await dependencies.pool.rows(
            """
            SELECT \(fragment: QAAPI.UnitName.columns), count(*) FILTER (WHERE entry.state = 'waiting-local'), count(*) FILTER (WHERE entry.state = 'waiting-corporate'),
                   min(entry.state_since) FILTER (WHERE entry.state = 'waiting-local'), min(entry.state_since) FILTER (WHERE entry.state = 'waiting-corporate')
            FROM entry JOIN unit ON unit.id = entry.unit_id
            WHERE \(fragment: ListQueue.waiting(for: caller, at: nil)) AND (\(phase)::uuid IS NULL OR entry.phase_id = \(phase))
            GROUP BY unit.id ORDER BY unit.name, unit.id
            """,
            into: Row.init)
    }

    /// Those of the adviser's units that wait for a meeting.
    func gaps(phase: PhaseID?, as caller: Caller) async throws -> Int {
        try await dependencies.pool.value(
            """
            SELECT coalesce(sum(gap_open), 0)::bigint FROM unit_phase
            WHERE \(fragment: caller.access.judged(.corporate).condition(on: "unit_id")) AND (\(phase)::uuid IS NULL OR phase_id = \(phase))
            """
        ) ?? 0
    }
}

extension QAAPI.UnitQueue {
    init(_ row: CountQueue.Row) {
        self.init(unit: QAAPI.UnitName(id: row.unit, code: row.code, name: row.name, known: row.known), local: row.local, corporate: row.corporate)
    }
}
