import ContractsQA
import Events
import Postgres
import ServiceKit
import TestSupport

@testable import QAService

/// The QA service's part of the suite.
enum QAPart {
    static let schema = TestDatabaseSchema(service: "qa", migrations: QAService.migrations)

    @Sendable static func add(to router: ServiceRouter, _ pool: Pool, _ log: LogCapture) {
        router.qa(
            Dependencies(pool: pool, outbox: Outbox(source: QAAPI.service)),
            receiver: EventReceiver(pool: pool, handlers: QAService.eventHandlers, logger: log.logger()))
    }
}
