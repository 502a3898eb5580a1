import ContractsCore
import ContractsQA
import Identity
import Logging
import Postgres
import Testing
import TestSupport

@testable import QAService

/// What nobody thought of is an opaque problem, recorded once.
@Suite struct SabotageTests {
    @Test func `a column that is gone makes a 500 that gives nothing away, and one line in the log`() async throws {
        try await withQA { world in
            try await world.asOwner("ALTER TABLE attainment_rule RENAME COLUMN label TO somebody")
            let answer = try await world.get("/v1/attainment/rule", as: world.token(.spoc, "YE"))
            #expect(answer.status == 500)
            let problem = try answer.problem
            #expect(problem.type == "/problems/internal")
            #expect(problem.errors == nil)
            for leak in ["label", "somebody", "SELECT", "column", "42703"] { #expect(!answer.text.contains(leak)) }
            let lines = world.log.lines.filter { $0.level == .error }
            #expect(lines.count == 1)
            #expect(lines.first?.metadata["request_id"] == problem.instance)
        }
    }

    @Test func `a rating whose event cannot be written is not stored either`() async throws {
        try await withQA { world in
            let submission = try await world.submit("1B")
            try await world.asOwner("ALTER TABLE outbox_event RENAME COLUMN traceparent TO somewhere")
            #expect(try await world.rateLocally("1B", submission, ifMatch: "\"r1\"").status == 500)
            #expect(try await world.count("SELECT count(*) FROM rating") == 0)
            #expect(try await world.entry("1B", submission, as: world.token(.spoc, "YE")).state == .waitingLocal)
            #expect(try await Recount(dependencies: world.dependencies)().isSound)
        }
    }
}
