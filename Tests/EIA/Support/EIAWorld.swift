import ContractsCore
import ContractsEIA
import Events
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit
import TestSupport

@testable import EIAService

/// The EIA service over a database of its own, spoken to over real HTTP, with the guide that ships with it in force. It is half past nine on 3 November 2011 until
/// a test moves the clock.
struct EIAWorld: Sendable {
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

extension EIAWorld {
    static let schema = TestDatabaseSchema(service: "eia", migrations: EIAService.migrations)
    static let start = Date(timeIntervalSince1970: 1_320_312_600)

    /// The guide that ships with the service.
    static let guide = Result {
        try JSONCoding.decoder().decode(EIAAPI.GuideDocument.self, from: Data(contentsOf: Resources.folder("Guides").appending(path: "eia-2011-1.json")))
    }
}

extension TestIssuer {
    static let evidence = TestIssuer("evidence-service", .service)
    static let actionPlan = TestIssuer("action-plan-service", .service)
}

/// Runs `body` with the service and its database; both are gone afterwards.
/// - Parameters:
///   - units: those that the evidence service has told of.
///   - guide: whether the guide is in force.
func withEIA<T: Sendable>(
    units: [String] = ["MPS", "TP", "YE", "GD"], guide: Bool = true, _ body: @Sendable (EIAWorld) async throws -> T
) async throws -> T {
    try await withDatabase([EIAWorld.schema]) { database in
        try await database.withPool(of: "eia") { pool in
            let log = LogCapture()
            let clock = MovableClock(EIAWorld.start)
            let journal = Journal(clock: { clock.now })
            let dependencies = Dependencies(pool: pool, journal: journal)
            let router = ServiceRouter(identity: TestIssuer.verifier(audience: EIAAPI.service, issuers: [.people, .services, .evidence, .actionPlan]))
            let receiver = EventReceiver(pool: pool, handlers: EIAService.eventHandlers(journal), logger: log.logger())
            router.eia(dependencies, receiver: receiver)
            let routes = router.entries
            return try await withService(router, log: log) { service in
                let world = EIAWorld(service: service, database: database, dependencies: dependencies, clock: clock, log: log, routes: routes)
                for code in units { try await world.tellUnit(code) }
                if guide { try await world.putGuideInForce() }
                return try await body(world)
            }
        }
    }
}
