import ContractsActionPlan
import Events
import Postgres
import ServiceKit
import TestSupport

@testable import ActionPlanService

/// The action-plan service's part of the suite.
enum ActionPlanPart {
    static let schema = TestDatabaseSchema(service: "action_plan", migrations: ActionPlanService.migrations)

    @Sendable static func add(to router: ServiceRouter, _ pool: Pool, _ log: LogCapture) {
        router.actionPlan(
            Dependencies(pool: pool), receiver: EventReceiver(pool: pool, handlers: ActionPlanService.eventHandlers, logger: log.logger()))
    }
}
