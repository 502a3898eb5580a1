import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension ReceiveAction {
    /// False where newer news of the action, or the same, came before.
    func takeNews(_ action: UUID, sequence: Int, in transaction: Transaction) async throws -> Bool {
        try await transaction.execute(
            """
            INSERT INTO action_news AS known (action_id, sequence) VALUES (\(action), \(sequence))
            ON CONFLICT (action_id) DO UPDATE SET sequence = excluded.sequence WHERE known.sequence < excluded.sequence
            """
        ) == 1
    }

    func isKnown(_ unit: UnitID, _ indicator: IndicatorID, in transaction: Transaction) async throws -> Bool {
        try await transaction.value(
            "SELECT EXISTS (SELECT FROM unit WHERE id = \(unit)) AND EXISTS (SELECT FROM indicator WHERE id = \(indicator))") ?? false
    }

    /// False where the entry was submitted after the action was verified: news that came late asks for nothing.
    func ask(_ unit: UnitID, _ indicator: IndicatorID, action: UUID, activity: String, at: Date, in transaction: Transaction) async throws -> Bool {
        try await transaction.execute(
            """
            INSERT INTO entry (unit_id, indicator_id, changed_at, fresh_action, fresh_activity, fresh_since)
            VALUES (\(unit), \(indicator), \(at), \(action), \(activity), \(at))
            ON CONFLICT (unit_id, indicator_id) DO UPDATE SET
                fresh_action = excluded.fresh_action, fresh_activity = excluded.fresh_activity, fresh_since = excluded.fresh_since
            WHERE NOT EXISTS (SELECT FROM submission WHERE submission.id = entry.submission_id AND submission.submitted_at > excluded.fresh_since)
            """
        ) == 1
    }

    /// An action that is taken up again has nothing to show yet.
    func withdrawAsking(_ action: UUID, unit: UnitID, indicator: IndicatorID, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE entry SET fresh_action = NULL, fresh_activity = NULL, fresh_since = NULL
            WHERE unit_id = \(unit) AND indicator_id = \(indicator) AND fresh_action = \(action)
            """)
    }
}
