import ContractsCore
import Identity
import Logging
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

/// What nobody thought of is an opaque problem, recorded once.
@Suite struct SabotageTests {
    @Test func `a column that is gone makes a 500 that gives nothing away, and one line in the log`() async throws {
        try await withEvidence { world in
            try await world.asOwner("ALTER TABLE unit RENAME COLUMN changed_by TO somebody")
            let answer = try await world.get("/v1/units/\(world.unit("YE"))", as: world.token(.spoc, "YE"))
            #expect(answer.status == 500)
            let problem = try answer.problem
            #expect(problem.type == "/problems/internal")
            #expect(problem.errors == nil)
            for leak in ["changed_by", "somebody", "SELECT", "column", "42703"] { #expect(!answer.text.contains(leak)) }
            let lines = world.log.lines.filter { $0.level == .error }
            #expect(lines.count == 1)
            #expect(lines.first?.metadata["request_id"] == problem.instance)
        }
    }
}
