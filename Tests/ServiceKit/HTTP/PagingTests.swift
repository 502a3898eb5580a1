import ContractsCore
import Foundation
import Identity
import ServiceKit
import Testing
import TestSupport

@Suite("Lists by keyset cursor")
struct PagingTests {
    private func page(_ query: String) async throws -> TestAnswer {
        try await withService(Specimen.router()) { try await $0.get("/v1/things\(query)", token: Specimen.person()) }
    }

    @Test func `Following the cursor gives every item once`() async throws {
        var items: [Int] = []
        var next: String? = ""
        while let cursor = next {
            let page = try await page(cursor.isEmpty ? "" : "?cursor=\(cursor)").json(Page<Int>.self)
            #expect(page.items.count <= 3)
            items += page.items
            next = page.next
        }
        #expect(items == Array(1...8))
    }

    @Test func `A page that ends with the list has no next`() async throws {
        #expect(try await page("?limit=8").json(Page<Int>.self).next == nil)
        #expect(try await page("?limit=7").json(Page<Int>.self).next != nil)
    }

    @Test(arguments: ["0", "11", "-1", "many", "99999999999999999999"])
    func `A limit out of range is a 422 on the query`(limit: String) async throws {
        let answer = try await page("?limit=\(limit)")
        #expect(answer.status == 422)
        #expect(try answer.problem.errors?.first?.pointer == "/query/limit")
    }

    @Test(arguments: ["rubbish!", "bm90IGpzb24", "eyJhIjoxfQ", "%00", String(repeating: "A", count: 4000)])
    func `A cursor that no list gave out is a 422`(cursor: String) async throws {
        let answer = try await page("?cursor=\(cursor)")
        #expect(answer.status == 422)
        #expect(try answer.problem.errors?.first?.pointer == "/query/cursor")
    }
}
