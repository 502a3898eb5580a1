import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct RegisterTests {
    @Test func `the register finds words of titles and of what was written, newest first or titles first`() async throws {
        try await withEIA { world in
            let custody = try await world.published(of: world.policy("Custody"))
            world.clock.advance(days: 1)
            let stops = try await world.published(of: world.policy("Stop and search"))
            #expect(try await world.register().items.map(\.id) == [stops.summary.id, custody.summary.id])
            #expect(try await world.register("?q=custody").items.map(\.id) == [custody.summary.id])
            #expect(try await world.register("?q=%22working+group%22").items.count == 2)
            #expect(try await world.register("?q=custody+or+working&sort=rank").items.map(\.id) == [custody.summary.id, stops.summary.id])
            #expect(try await world.register("?q=nothinglikethis").items.isEmpty)
            let found = try #require(try await world.register("?q=groups").items.first)
            #expect(found.excerpt?.contains("working group") == true)
        }
    }

    @Test func `it is narrowed by unit, kind, outcome and characteristic, and paged`() async throws {
        try await withEIA { world in
            let ids = [
                try await world.published(in: "YE").summary.id,
                try await world.published(of: world.policy("Custody procedure", kind: .sop, in: "GD"), in: "GD").summary.id,
            ]
            #expect(try await world.register("?unit=\(world.unit("GD"))").items.map(\.id) == [ids[1]])
            #expect(try await world.register("?kind=sop").items.map(\.id) == [ids[1]])
            #expect(try await world.register("?outcome=stop").items.isEmpty)
            #expect(try await world.register("?outcome=adjust&characteristic=race").items.count == 2)
            let first = try await world.register("?limit=1")
            let next = try #require(first.next)
            let second = try await world.register("?limit=1&cursor=\(next)")
            #expect(Set(first.items.map(\.id) + second.items.map(\.id)) == Set(ids) && second.next == nil)
            let ranked = try await world.register("?q=working&sort=rank&limit=1")
            let rest = try await world.register("?q=working&sort=rank&limit=1&cursor=\(try #require(ranked.next))")
            #expect(Set(ranked.items.map(\.id) + rest.items.map(\.id)) == Set(ids))
        }
    }

    @Test func `words that many entries have are looked for along the dates, others by the index of words`() async throws {
        #expect(SearchPath(limit: 26, having: 20_000, wanted: 20_000, all: 45_000) == .alongDates)
        #expect(SearchPath(limit: 26, having: 20_000, wanted: 40, all: 45_000) == .byWords(isTempting: true))
        #expect(SearchPath(limit: 26, having: 225, wanted: 225, all: 45_000) == .byWords(isTempting: false))
        try await withEIA { world in
            let ids = [
                try await world.published(of: world.policy("Custody")).summary.id, try await world.published(of: world.policy("Stop and search")).summary.id,
            ]
            try await world.asOwner("ALTER TABLE register_entry DROP CONSTRAINT register_entry_assessment_id_fkey")
            try await world.asOwner(
                """
                INSERT INTO register_entry (assessment_id, listed_at, unit_id, outcome, characteristics, shown, headline, search, text, title, policy_title)
                SELECT gen_random_uuid(), listed_at - number * interval '1 day', unit_id, outcome, characteristics, shown, headline, search, text, title,
                    policy_title
                FROM register_entry, generate_series(1, 100) AS number
                """)
            try await world.asOwner("ANALYZE register_entry")
            let words: SQL = "entry.search @@ websearch_to_tsquery('english', \("working"))"
            #expect(try await SearchPath(limit: 3, words: words, conditions: words, in: world.pool) == .alongDates)
            let first = try await world.register("?q=working&limit=1")
            let second = try await world.register("?q=working&limit=1&cursor=\(try #require(first.next))")
            #expect(Set(first.items.map(\.id) + second.items.map(\.id)) == Set(ids))
            #expect(try await world.register("?q=the").items.isEmpty)
        }
    }

    @Test func `the estimates are those of the plan's parts, shared among processes or not`() throws {
        let scan = #"{"Plan Rows": 225, "Plans": [{"Plan Rows": 226}]}"#
        let append = #"{"Plan Rows": 77408, "Plans": [{"Plan Rows": 32183}, \#(scan), {"Plan Rows": 45000}]}"#
        func parts(_ plan: String) throws -> [Double] { try JSONDecoder().decode(ExplainedPlan.self, from: Data(#"{"Plan": \#(plan)}"#.utf8)).parts }
        #expect(try parts(append) == [32183, 225, 45000])
        #expect(try parts(#"{"Plan Rows": 9, "Plans": [\#(append)]}"#) == [32183, 225, 45000])
        #expect(try parts(#"{"Plan Rows": 0}"#).isEmpty)
    }

    @Test func `bad filters and a cursor of another order are refused`() async throws {
        try await withEIA { world in
            let token = try await world.token(.stranger)
            for query in ["?kind=poem", "?outcome=maybe", "?unit=x", "?sort=title", "?limit=101", "?cursor=zzz", "?q=\(String(repeating: "a", count: 201))"] {
                #expect(try await world.get("/v1/register\(query)", as: token).status == 422, "\(query)")
            }
        }
    }
}
