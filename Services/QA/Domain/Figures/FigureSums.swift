import ContractsCore
import ContractsEvidence
import Identity
import Postgres
import Synchronization

/// Sums over units that were read before, kept until a counter or a unit under them changes: a dashboard of thousands of units is read far more often than it moves,
/// and where it moves it moves in one force.
///
/// What is kept is never shown on trust: each reading asks the database which forces changed since the snapshot in which they were summed, and reads those again.
final class FigureSums<Value: Sendable>: Sendable {
    private let kept: Mutex<BoundedCache<FigureKey, ByForce<Value>>>
    private let combine: @Sendable ([Value]) -> Value

    /// - Parameter combine: makes one of those of several forces.
    init(capacity: Int = 200, combine: @escaping @Sendable ([Value]) -> Value) {
        kept = Mutex(BoundedCache(capacity: capacity))
        self.combine = combine
    }

    /// - Parameter sum: reads the values of the forces that are asked for, in the transaction's snapshot.
    func over(
        _ counted: UnitsCounted, of phase: PhaseID, in pool: Pool, sum: (ForcesAsked, Transaction) async throws -> [UnitID: Value]
    ) async throws -> ByForce<Value> {
        let key = FigureKey(counted, of: phase)
        let earlier = kept.withLock { $0[key] }
        if let earlier, try await FigureSums.changed(since: earlier.horizon, of: phase, in: pool).isEmpty { return earlier }
        // In one snapshot, to which the horizon belongs.
        let fresh = try await pool.transaction(.readOnly) { transaction in
            let horizon = try await FigureSums.horizon(in: transaction)
            guard let earlier, case let changed = try await FigureSums.changed(since: earlier.horizon, of: phase, in: transaction), !changed.contains(nil)
            else { return (try await sum(ForcesAsked(only: nil), transaction), horizon) }
            let forces = changed.compactMap { $0 }
            let again = try await sum(ForcesAsked(only: forces), transaction)
            return (earlier.forces.filter { !forces.contains($0.key) }.merging(again) { $1 }, horizon)
        }
        let sums = ByForce(forces: fresh.0, whole: combine(Array(fresh.0.values)), horizon: fresh.1)
        kept.withLock { $0[key] = ($0[key]).flatMap { $0.horizon > sums.horizon ? $0 : nil } ?? sums }
        return sums
    }
}
