import Dispatch
import Synchronization

/// Reads and writes Excel files one at a time, on a thread of its own: however many are asked for, they take up one core and the memory of one, and no
/// file's bytes wait behind them.
final class SpreadsheetQueue: Sendable {
    private let queue = DispatchQueue(label: "spreadsheets")

    /// - Parameter work: blocks; is not begun once the task is cancelled.
    /// - Throws: `CancellationError`; what the work throws.
    func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        let isCancelled = Mutex(false)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                queue.async {
                    continuation.resume(
                        with: Result {
                            guard !isCancelled.withLock({ $0 }) else { throw CancellationError() }
                            return try work()
                        })
                }
            }
        } onCancel: {
            isCancelled.withLock { $0 = true }
        }
    }
}
