package import Foundation
package import Logging
package import Postgres
import ServiceLifecycle

/// Deletes idempotency keys that are older than `Idempotency.retention`, once an hour. Several replicas may run it: a row is deleted by whichever
/// comes first.
package struct IdempotencySweep: Service {
    private let pool: Pool
    private let logger: Logger

    package init(pool: Pool, logger: Logger) {
        self.pool = pool
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let deleted = try await IdempotencySweep.sweep(
                        pool, before: Date(timeIntervalSinceNow: -TimeInterval(Idempotency.retention.components.seconds)))
                    if deleted > 0 { logger.info("idempotency keys deleted", metadata: ["count": "\(deleted)"]) }
                } catch {
                    if Task.isCancelled { return }
                    logger.warning("idempotency keys not swept", metadata: ProblemMapping.metadata(of: error))
                }
                try? await Task.sleep(for: .seconds(3600))
            }
        }
    }

    @discardableResult
    package static func sweep(_ executor: some Executor, before instant: Date) async throws -> Int {
        try await executor.execute("DELETE FROM idempotency_key WHERE created_at < \(instant)")
    }
}
