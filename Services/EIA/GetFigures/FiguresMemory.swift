import ContractsEIA
import Identity
import Synchronization

/// Figures that were counted before, kept until anything is written: they are read far more often than assessments move.
///
/// What is kept is never shown on trust: each reading says how far the audit trail has come, which every change of an assessment moves, and gets figures
/// that were counted then or later. Readings that ask the same at once count it once.
final class FiguresMemory: Sendable {
    struct Counted: Sendable {
        let figures: EIAAPI.Figures
        /// How many entries the audit trail had.
        let entries: Int64
    }

    private struct State {
        var kept = BoundedCache<FiguresQuestion, Counted>(capacity: 50)
        var underWay: [FiguresQuestion: Task<Counted, any Error>] = [:]
    }

    private let state = Mutex(State())

    /// - Parameters:
    ///   - entries: how many the audit trail has by now.
    ///   - count: counts in one snapshot.
    func figures(
        _ question: FiguresQuestion, after entries: Int64, count: @escaping @Sendable () async throws -> Counted
    ) async throws -> EIAAPI.Figures {
        while true {
            if let kept = state.withLock({ $0.kept[question] }), kept.entries >= entries { return kept.figures }
            // One that is under way may have begun before the last entry; then it is counted once more.
            let counted = try await underWay(question, count).value
            if counted.entries >= entries { return counted.figures }
        }
    }

    private func underWay(_ question: FiguresQuestion, _ count: @escaping @Sendable () async throws -> Counted) -> Task<Counted, any Error> {
        state.withLock { state in
            if let task = state.underWay[question] { return task }
            // On its own: whoever asked first may go away, and the others still wait for it.
            let task = Task {
                do {
                    let counted = try await count()
                    end(question, keeping: counted)
                    return counted
                } catch {
                    end(question, keeping: nil)
                    throw error
                }
            }
            state.underWay[question] = task
            return task
        }
    }

    private func end(_ question: FiguresQuestion, keeping counted: Counted?) {
        state.withLock { state in
            state.underWay[question] = nil
            if let counted { state.kept[question] = counted }
        }
    }
}
