import ContractsCore
import ContractsEvidence
import Identity
import Synchronization

/// Figures that were summed before, kept until a counter or a unit under them changes: a dashboard of thousands of units is read far more often than it moves.
///
/// What is kept is never shown on trust: each reading asks the database whether anything changed since the snapshot in which it was summed (`Figures.over`).
final class FiguresCache: Sendable {
    struct Key: Hashable, Sendable {
        let phase: PhaseID
        let readable: UnitScope
        let under: UnitID?
        let units: [UnitID]
        let kinds: [EvidenceAPI.UnitKind]
        let on: LocalDate
    }

    struct Kept: Sendable {
        let figures: Figures
        /// Every transaction before this one had ended when the figures were summed.
        let horizon: Int64
    }

    private let kept: Mutex<BoundedCache<Key, Kept>>

    init(capacity: Int = 200) {
        kept = Mutex(BoundedCache(capacity: capacity))
    }

    func find(_ key: Key) -> Kept? {
        kept.withLock { $0[key] }
    }

    func keep(_ summed: Kept, for key: Key) {
        kept.withLock { $0[key] = summed }
    }
}
