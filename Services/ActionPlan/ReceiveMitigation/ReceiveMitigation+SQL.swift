import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

extension ReceiveMitigation {
    /// Two tellings of one mitigation follow one another.
    func hold(_ told: SoundMitigation, in transaction: Transaction) async throws {
        try await transaction.execute(
            "SELECT pg_advisory_xact_lock(hashtext('mitigation action ' || current_schema()), hashtext(\(told.source.reference)::text))")
    }

    /// The action that it became last, under its lock.
    func latest(_ told: SoundMitigation, in transaction: Transaction) async throws -> ActionRow? {
        try await transaction.row(
            """
            \(fragment: ActionRow.select) WHERE action.source_kind = 'eia-mitigation' AND action.source_reference = \(told.source.reference)
            ORDER BY action.created_at DESC, action.id DESC LIMIT 1 FOR UPDATE OF action
            """, into: ActionRow.init)
    }

    func update(_ action: ActionID, _ told: SoundMitigation, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE action SET need = \(told.need), activity = \(told.activity), lead_subject = NULL, lead_name = \(told.lead?.name), lead_rank = NULL,
                due = \(told.due), measure = \(told.measure), revision = revision + 1, sequence = sequence + 1, steps = steps + 1, changed_at = \(now),
                changed_by = \(told.agreedBy.subject), changed_by_name = \(told.agreedBy.name), changed_by_rank = \(told.agreedBy.rank)
            WHERE id = \(action)
            """)
    }
}
