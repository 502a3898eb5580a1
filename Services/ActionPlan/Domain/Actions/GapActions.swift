import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Postgres

/// The actions that gaps of one indicator in one unit made. QA has at most one gap standing there.
struct GapActions: Sendable {
    let unit: UnitID
    let indicator: IndicatorID

    /// Held until the transaction ends: of an agreement that arrives and an earlier action that is reopened, one sees the other.
    func hold(in transaction: Transaction) async throws {
        try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('gap actions ' || current_schema()), hashtext(\("\(unit) \(indicator)")))")
    }

    /// Whether another than this one is proposed or under way, or was agreed later.
    func isFollowed(_ action: ActionRow, in transaction: Transaction) async throws -> Bool {
        try await transaction.value(
            """
            SELECT EXISTS (
                SELECT FROM action WHERE indicator_id = \(indicator) AND unit_id = \(unit) AND source_kind = 'gap' AND id <> \(action.id)
                    AND (created_at > \(action.createdAt) OR state NOT IN ('verified', 'accepted', 'cancelled'))
            )
            """) ?? false
    }
}
