import ContractsActionPlan
import Identity
import Synchronization

/// Summaries that were counted before, kept until an action or a unit changes: they are read far more often than actions change.
///
/// What is kept is never shown on trust: each reading asks the database whether anything changed since the snapshot in which it was counted.
final class Summaries: Sendable {
    struct Kept: Sendable {
        let summary: ActionPlanAPI.Summary
        /// Every transaction before this one had ended when it was counted.
        let horizon: Int64
    }

    private let kept = Mutex(BoundedCache<SummaryQuestion, Kept>(capacity: 50))

    func find(_ question: SummaryQuestion) -> Kept? {
        kept.withLock { $0[question] }
    }

    func keep(_ counted: Kept, for question: SummaryQuestion) {
        kept.withLock { kept in
            if let other = kept[question], other.horizon > counted.horizon { return }
            kept[question] = counted
        }
    }
}
