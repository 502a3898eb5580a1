import ContractsCore
import ContractsEIA
import Postgres
import TestSupport
import Testing

@testable import EIAService

@Suite struct ListUnitsTests {
    @Test func `units in force are listed by name to anyone signed in, page by page`() async throws {
        try await withEIA { world in
            let all: Page<EIAAPI.UnitName> = try await world.read("/v1/units", as: world.token(.stranger))
            #expect(all.items.map(\.name) == all.items.map(\.name).sorted() && all.items.count == 4 && all.next == nil)
            let first: Page<EIAAPI.UnitName> = try await world.read("/v1/units?limit=3", as: world.token(.officer))
            let rest: Page<EIAAPI.UnitName> = try await world.read("/v1/units?limit=3&cursor=\(try #require(first.next))", as: world.token(.officer))
            #expect(first.items + rest.items == all.items && rest.next == nil)

            try await world.pool.execute("UPDATE unit SET valid_to = '2011-11-03' WHERE code = 'GD'")
            let left: Page<EIAAPI.UnitName> = try await world.read("/v1/units", as: world.token(.officer))
            #expect(left.items.map(\.code).sorted() == ["MPS", "TP", "YE"])
        }
    }
}
