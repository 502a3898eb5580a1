import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Identity
import Logging
import Postgres
import ServiceKit
import TestSupport

@testable import EvidenceService

/// The evidence service over a database of its own, spoken to over real HTTP: the Standard is published, and a few units stand.
struct EvidenceWorld: Sendable {
    let service: TestService
    let database: TestDatabase
    let dependencies: Dependencies
    let log: LogCapture
    let routes: [RouteEntry]
    /// By code: MPS › TP › YE, GD; MPS › HR.
    let units: [String: UnitID]
    let version: EvidenceAPI.StandardVersion

    var pool: Pool { dependencies.pool }
    var baseline: EvidenceAPI.Phase { version.phases[0] }

    func unit(_ code: String) -> UnitID {
        guard let id = units[code] else { preconditionFailure("the test tree has no unit \(code)") }
        return id
    }

    func indicator(_ code: String) -> EvidenceAPI.Indicator {
        guard let indicator = baseline.sections.flatMap(\.indicators).first(where: { $0.code == code }) else {
            preconditionFailure("the Standard has no indicator \(code)")
        }
        return indicator
    }
}

extension EvidenceWorld {
    static let schema = TestDatabaseSchema(service: "evidence", migrations: EvidenceService.migrations)

    static let unitsCSV = """
        code,name,kind,parent_code,valid_from,wave
        MPS,Metropolitan Police Service,force,,2009-04-01,
        TP,Territorial Policing,business-group,MPS,2009-04-01,
        YE,Enfield,bocu,TP,2009-04-01,1
        GD,Hackney,bocu,TP,2009-04-01,1
        HR,Human Resources,directorate,MPS,2009-04-01,

        """
}

/// Runs `body` with the service and its database; both are gone afterwards.
func withEvidence<T: Sendable>(
    filing: Filing? = nil, clock: @escaping @Sendable () -> Date = { Date() }, _ body: @Sendable (EvidenceWorld) async throws -> T
) async throws -> T {
    try await withDatabase([EvidenceWorld.schema]) { database in
        try await database.withPool(of: "evidence") { pool in
            let log = LogCapture()
            let dependencies = Dependencies(pool: pool, outbox: Outbox(source: EvidenceAPI.service), filing: filing, clock: clock)
            let units = try await seedUnits(dependencies)
            let version = try await seedStandard(dependencies)
            let router = ServiceRouter(identity: TestIssuer.verifier(audience: EvidenceAPI.service, issuers: [.people, .services, .qa, .actions]))
            router.evidence(dependencies, receiver: EventReceiver(pool: pool, handlers: EvidenceService.eventHandlers, logger: log.logger()))
            let routes = router.entries
            return try await withService(router, log: log) { service in
                try await body(
                    EvidenceWorld(service: service, database: database, dependencies: dependencies, log: log, routes: routes, units: units, version: version))
            }
        }
    }
}

private func seedUnits(_ dependencies: Dependencies) async throws -> [String: UnitID] {
    _ = try await PutWave(dependencies: dependencies)("1", .init(code: "1", title: "Field trial", target: LocalDate("2030-06-30")), from: nil, as: .commandLine)
    let report = try await ImportUnits(dependencies: dependencies)(.init(csv: EvidenceWorld.unitsCSV, dryRun: false), as: .commandLine)
    precondition(report.errors.isEmpty, "the test units can be imported")
    return Dictionary(uniqueKeysWithValues: try await UnitRow.open(on: LocalDate(dependencies.now()), in: dependencies.pool).map { ($0.code, $0.id) })
}

private func seedStandard(_ dependencies: Dependencies) async throws -> EvidenceAPI.StandardVersion {
    let report = try await ImportStandard(dependencies: dependencies)(.init(document: try .baseline(), dryRun: false), as: .commandLine)
    guard let id = report.version else { preconditionFailure("the Standard can be imported") }
    _ = try await PublishStandard(dependencies: dependencies)(id, as: .commandLine)
    return try await GetStandardVersion(dependencies: dependencies)(id, as: .commandLine)
}

extension EvidenceAPI.StandardDocument {
    /// The Standard as it ships.
    static func baseline() throws -> EvidenceAPI.StandardDocument {
        let file = Resources.folder("Standards").appending(path: "espsv3-baseline.json")
        return try JSONCoding.decoder().decode(EvidenceAPI.StandardDocument.self, from: Data(contentsOf: file))
    }
}
