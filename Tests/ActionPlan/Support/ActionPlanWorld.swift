import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit
import TestSupport

@testable import ActionPlanService

/// The action-plan service over a database of its own, spoken to over real HTTP. It is half past nine on 3 November 2011 until a test moves the clock.
struct ActionPlanWorld: Sendable {
    let service: TestService
    let database: TestDatabase
    let dependencies: Dependencies
    let clock: MovableClock
    let log: LogCapture
    let routes: [RouteEntry]

    var pool: Pool { dependencies.pool }
    var today: LocalDate { dependencies.today }

    /// By code: MPS › TP › YE, GD.
    static let units: [String: UnitID] = [
        "MPS": unitID("1"), "TP": unitID("2"), "YE": unitID("3"), "GD": unitID("4"),
    ]

    private static func unitID(_ digit: String) -> UnitID {
        guard let id = UnitID("0190a1b2-0000-7000-8000-00000000000" + digit) else { preconditionFailure("the digit makes an id") }
        return id
    }

    func unit(_ code: String) -> UnitID {
        guard let id = Self.units[code] else { preconditionFailure("the test tree has no unit \(code)") }
        return id
    }
}

extension ActionPlanWorld {
    static let schema = TestDatabaseSchema(service: "action_plan", migrations: ActionPlanService.migrations)
    static let start = Date(timeIntervalSince1970: 1_320_312_600)
}

extension TestIssuer {
    static let qa = TestIssuer("qa-service", .service)
    static let evidence = TestIssuer("evidence-service", .service)
    static let eia = TestIssuer("eia-service", .service)
}

/// Runs `body` with the service and its database; both are gone afterwards.
/// - Parameters:
///   - units: those that the evidence service has told of.
///   - standard: whether it has told of the standard.
func withActionPlan<T: Sendable>(
    units: [String] = ["MPS", "TP", "YE", "GD"], standard: Bool = true, _ body: @Sendable (ActionPlanWorld) async throws -> T
) async throws -> T {
    try await withDatabase([ActionPlanWorld.schema]) { database in
        try await database.withPool(of: "action_plan") { pool in
            let log = LogCapture()
            let clock = MovableClock(ActionPlanWorld.start)
            let journal = Journal(clock: { clock.now })
            let dependencies = Dependencies(pool: pool, journal: journal)
            let router = ServiceRouter(
                identity: TestIssuer.verifier(audience: ActionPlanAPI.service, issuers: [.people, .services, .qa, .evidence, .eia]))
            let receiver = EventReceiver(pool: pool, handlers: ActionPlanService.eventHandlers(journal), logger: log.logger())
            router.actionPlan(dependencies, receiver: receiver)
            let routes = router.entries
            return try await withService(router, log: log) { service in
                let world = ActionPlanWorld(service: service, database: database, dependencies: dependencies, clock: clock, log: log, routes: routes)
                for code in units { try await world.tellUnit(code) }
                if standard { try await world.tellStandard() }
                return try await body(world)
            }
        }
    }
}
