import ContractsActionPlan
import Foundation
import Postgres

/// The actions that one mitigation became.
struct MitigationActions: Sendable {
    let mitigation: UUID

    /// Two tellings of one mitigation follow one another.
    func hold(in transaction: Transaction) async throws {
        try await transaction.execute(
            "SELECT pg_advisory_xact_lock(hashtext('mitigation action ' || current_schema()), hashtext(\(mitigation)::text))")
    }

    /// The action that it became last, under its lock.
    func latest(in transaction: Transaction) async throws -> ActionRow? {
        try await transaction.row(
            """
            \(fragment: ActionRow.select) WHERE action.source_kind = 'eia-mitigation' AND action.source_reference = \(mitigation)
            ORDER BY action.created_at DESC, action.id DESC LIMIT 1 FOR UPDATE OF action
            """, into: ActionRow.init)
    }
}
