import ContractsActionPlan
import ContractsCore
import Identity
import Logging
import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

/// What nobody thought of is an opaque problem, recorded once.
@Suite struct SabotageTests {
    @Test func `a column that is gone makes a 500 that gives nothing away, and one line in the log`() async throws {
        try await withActionPlan { world in
            let action = try await world.agreed()
            try await world.asOwner("ALTER TABLE action RENAME COLUMN measure TO yardstick")
            let answer = try await world.get("/v1/actions/\(action.action.id)", as: world.token(.spoc, "YE"))
            #expect(answer.status == 500)
            let problem = try answer.problem
            #expect(problem.type == "/problems/internal")
            #expect(problem.errors == nil)
            for leak in ["measure", "yardstick", "SELECT", "column", "42703"] { #expect(!answer.text.contains(leak)) }
            let lines = world.log.lines.filter { $0.level == .error }
            #expect(lines.count == 1)
            #expect(lines.first?.metadata["request_id"] == problem.instance)
        }
    }
}
