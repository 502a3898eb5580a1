import ContractsActionPlan
import Postgres

extension ReceiveGap {
    /// Whether this agreement, or a later one, made an action already, even one that has ended since: then it is an old telling.
    func isKnown(_ gap: SoundGap, in transaction: Transaction) async throws -> Bool {
        try await transaction.value(
            """
            SELECT EXISTS (
                SELECT FROM action WHERE source_kind = 'gap' AND source_reference = \(gap.source.reference) AND created_at >= \(gap.agreedAt)
            )
            """) ?? false
    }
}
