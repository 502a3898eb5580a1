import ContractsCore
import ContractsEIA
import Identity
import Logging
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// What nobody thought of is an opaque problem, recorded once.
@Suite struct SabotageTests {
    @Test func `a column that is gone makes a 500 that gives nothing away, and one line in the log`() async throws {
        try await withEIA { world in
            let draft = try await world.draft()
            try await world.asOwner("ALTER TABLE assessment RENAME COLUMN proposal TO plan")
            let answer = try await world.get("/v1/assessments/\(draft.summary.id)", as: world.token(.author))
            #expect(answer.status == 500)
            let problem = try answer.problem
            #expect(problem.type == "/problems/internal")
            #expect(problem.errors == nil)
            for leak in ["proposal", "plan", "SELECT", "column", "42703"] { #expect(!answer.text.contains(leak)) }
            let lines = world.log.lines.filter { $0.level == .error }
            #expect(lines.count == 1)
            #expect(lines.first?.metadata["request_id"] == problem.instance)
        }
    }
}
