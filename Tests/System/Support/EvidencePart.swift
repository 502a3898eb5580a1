import ContractsEvidence
import Events
import Foundation
import Postgres
import ServiceKit
import TestSupport

@testable import EvidenceService

/// The evidence service's part of the suite. In a file of its own: each service has its own `Dependencies`.
enum EvidencePart {
    static let schema = TestDatabaseSchema(service: "evidence", migrations: EvidenceService.migrations)

    @Sendable static func add(to router: ServiceRouter, _ pool: Pool, _ log: LogCapture) {
        router.evidence(
            Dependencies(pool: pool, outbox: Outbox(source: EvidenceAPI.service)),
            receiver: EventReceiver(pool: pool, handlers: EvidenceService.eventHandlers, logger: log.logger()))
    }

    /// The Standard, published, and a small tree of units.
    static func seed(_ pool: Pool) async throws {
        let dependencies = Dependencies(pool: pool, outbox: Outbox(source: EvidenceAPI.service))
        let units = try await ImportUnits(dependencies: dependencies)(
            .init(
                csv: """
                    code,name,kind,parent_code,valid_from,wave
                    MPS,Metropolitan Police Service,force,,2009-04-01,
                    YE,Enfield,bocu,MPS,2009-04-01,
                    GD,Hackney,bocu,MPS,2009-04-01,

                    """, dryRun: false), as: .commandLine)
        precondition(units.errors.isEmpty, "the units can be imported")
        let file = Resources.folder("Standards").appending(path: "espsv3-baseline.json")
        let document = try JSONDecoder().decode(EvidenceAPI.StandardDocument.self, from: Data(contentsOf: file))
        let report = try await ImportStandard(dependencies: dependencies)(.init(document: document, dryRun: false), as: .commandLine)
        guard let version = report.version else { preconditionFailure("the Standard can be imported") }
        _ = try await PublishStandard(dependencies: dependencies)(version, as: .commandLine)
    }
}
