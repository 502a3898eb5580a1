import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct DemonstrationTests {
    @Test func `the sample of evidence is imported whole, once, and leaves a sound audit trail`() async throws {
        try await withEvidence { world in
            let file = try JSONCoding.decoder().decode(
                DemonstrationFile.self, from: Data(contentsOf: Resources.folder("Demonstration").appending(path: "evidence.json")))
            let units = try String(contentsOf: Resources.folder("Units").appending(path: "sample-units.csv"), encoding: .utf8).replacing(",2\n", with: ",1\n")
            _ = try await ImportUnits(dependencies: world.dependencies)(.init(csv: units, dryRun: false), as: .commandLine)

            let importDemonstration = ImportDemonstration(dependencies: world.dependencies)
            #expect(try await importDemonstration(file, as: .commandLine) == file.evidence.count)
            #expect(try await importDemonstration(file, as: .commandLine) == nil)
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == file.evidence.count)
            #expect(try await world.count("SELECT count(*) FROM submission") == file.submit.count)
            #expect(try await world.count("SELECT count(*) FROM applicability") == file.applicability.count)
            #expect(try await AuditTrail.verify(world.pool).isIntact)
        }
    }

    @Test func `a sample that names an unknown unit leaves nothing behind`() async throws {
        try await withEvidence { world in
            let file = try JSONCoding.decoder().decode(
                DemonstrationFile.self, from: Data(contentsOf: Resources.folder("Demonstration").appending(path: "evidence.json")))
            await #expect(throws: CommandFailure.self) { try await ImportDemonstration(dependencies: world.dependencies)(file, as: .commandLine) }
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 0)
        }
    }
}
