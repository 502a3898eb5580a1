import ContractsEIA
import Identity
import Synchronization

/// Figures that were counted before, kept until anything is written: they are read far more often than assessments move.
///
/// What is kept is never shown on trust: each reading compares how far the audit trail had come, which every change of an assessment moves.
final class FiguresMemory: Sendable {
    struct Kept: Sendable {
        let figures: EIAAPI.Figures
        /// How many entries the audit trail had when they were counted.
        let entries: Int64
    }

    private let kept = Mutex(BoundedCache<FiguresQuestion, Kept>(capacity: 50))

    func find(_ question: FiguresQuestion, after entries: Int64) -> EIAAPI.Figures? {
        kept.withLock { kept in kept[question].flatMap { $0.entries == entries ? $0.figures : nil } }
    }

    func keep(_ counted: Kept, for question: FiguresQuestion) {
        kept.withLock { kept in
            if let other = kept[question], other.entries > counted.entries { return }
            kept[question] = counted
        }
    }
}
