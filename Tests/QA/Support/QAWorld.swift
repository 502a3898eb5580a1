import ContractsCore
import ContractsEvidence
import ContractsQA
import Events
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit
import TestSupport

@testable import QAService

/// The QA service over a database of its own, spoken to over real HTTP. The evidence service, which these tests stand in for, has told it of a standard and a few units.
struct QAWorld: Sendable {
    let service: TestService
    let database: TestDatabase
    let dependencies: Dependencies
    let log: LogCapture
    let routes: [RouteEntry]
    let clock: MovableClock

    var pool: Pool { dependencies.pool }
}

extension TestIssuer {
    static let evidence = TestIssuer(EvidenceAPI.service, .service)
    static let actionPlan = TestIssuer("action-plan-service", .service)
}

extension QAWorld {
    static let schema = TestDatabaseSchema(service: "qa", migrations: QAService.migrations)

    /// MPS › TP › YE, GD; MPS › HR.
    static let tree: [(code: String, name: String, kind: EvidenceAPI.UnitKind, parent: String?)] = [
        ("MPS", "Metropolitan Police Service", .force, nil), ("TP", "Territorial Policing", .businessGroup, "MPS"), ("YE", "Enfield", .bocu, "TP"),
        ("GD", "Hackney", .bocu, "TP"), ("HR", "Human Resources", .directorate, "MPS"),
    ]

    static let units = Dictionary(uniqueKeysWithValues: tree.map { ($0.code, UnitID.new()) })
    static let phase = PhaseID.new()
    static let version = StandardVersionID.new()
    static let indicators = Dictionary(uniqueKeysWithValues: ["1B", "2B", "3B"].map { ($0, IndicatorID.new()) })

    func unit(_ code: String) -> UnitID {
        guard let id = QAWorld.units[code] else { preconditionFailure("the test tree has no unit \(code)") }
        return id
    }

    func indicator(_ code: String) -> IndicatorID {
        guard let id = QAWorld.indicators[code] else { preconditionFailure("the test standard has no indicator \(code)") }
        return id
    }

    /// As exact as JSON.
    var now: Date { dependencies.now() }
}

/// Runs `body` with the service and its database; both are gone afterwards.
/// - Parameter told: whether the units and the standard are known; false: nothing has been told yet.
func withQA<T: Sendable>(told: Bool = true, _ body: @Sendable (QAWorld) async throws -> T) async throws -> T {
    try await withDatabase([QAWorld.schema]) { database in
        try await database.withPool(of: "qa") { pool in
            let log = LogCapture()
            let clock = MovableClock(Date())
            let dependencies = Dependencies(pool: pool, outbox: Outbox(source: QAAPI.service), clock: { clock.now })
            let router = ServiceRouter(
                identity: TestIssuer.verifier(audience: QAAPI.service, issuers: [.people, .services, .evidence, .actionPlan]))
            router.qa(
                dependencies, receiver: EventReceiver(pool: pool, handlers: QAService.handlers { dependencies.now() }, logger: log.logger()))
            let routes = router.entries
            return try await withService(router, log: log) { service in
                let world = QAWorld(service: service, database: database, dependencies: dependencies, log: log, routes: routes, clock: clock)
                if told { try await world.tellEverything() }
                return try await body(world)
            }
        }
    }
}
