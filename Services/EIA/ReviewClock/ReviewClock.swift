import ContractsCore
import ContractsEIA
import Foundation
import Logging
import Postgres
import ServiceKit
import ServiceLifecycle

/// Calls assessments to review on their day (I7). A service that was down catches up. Any replica may run it: an advisory lock lets one round in at a time.
struct ReviewClock: Service {
    let dependencies: Dependencies
    let interval: Duration
    let logger: Logger

    init(dependencies: Dependencies, every interval: Duration, logger: Logger) {
        self.dependencies = dependencies
        self.interval = interval
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    let called = try await round()
                    if called > 0 { logger.info("reviews fell due", metadata: ["count": "\(called)"]) }
                } catch {
                    if Task.isCancelled { return }
                    logger.warning("reviews not called", metadata: ["error": "\(error)"])
                }
                try? await Task.sleep(for: interval)
            }
        }
    }

    /// Everything that is due now.
    /// - Returns: how many were called.
    @discardableResult
    func round() async throws -> Int {
        var total = 0
        while true {
            let called = try await dependencies.pool.transaction { transaction in try await batch(in: transaction) }
            total += called
            if called < Self.batchSize { return total }
        }
    }

    static let batchSize = 50
    private static let itself = EIAAPI.Person(subject: EIAAPI.service, name: "EIA service")
    private static let actor = Actor(id: EIAAPI.service, name: "EIA service", origin: "review clock")

    private func batch(in transaction: Transaction) async throws -> Int {
        guard try await takeTurn(in: transaction) else { return 0 }
        let due = try await due(on: dependencies.today, in: transaction)
        let acting = ActOnAssessment(journal: dependencies.journal)
        for assessment in due {
            try await acting.move(assessment, by: .reviewFallsDue, as: Self.itself, Self.actor, in: transaction) { before in
                .init(detail: before.reviewDate?.description)
            }
        }
        return due.count
    }
}
