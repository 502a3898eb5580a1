import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct ListActionsTests {
    private func list(_ query: String, _ world: ActionPlanWorld, as token: String) async throws -> Page<ActionPlanAPI.Action> {
        try await world.read("/v1/actions\(query)", as: token)
    }

    @Test func `actions are filtered by whose, what and how they are`() async throws {
        try await withActionPlan { world in
            let reader = try await world.token(.administrator)
            let proposed = try await world.proposed()
            let soon = try await world.agreed(activity: "Visit every school.", lead: .init(subject: "me", name: "Sergeant, Enfield"), due: 5)
            let later = try await world.agreed(in: "GD", due: 90)
            world.clock.advance(days: 6)
            func found(_ query: String, as token: String? = nil) async throws -> [ActionID] {
                try await list(query, world, as: token ?? reader).items.map(\.id)
            }
            #expect(try await found("") == [soon, later, proposed].map(\.action.id))
            #expect(try await found("?sort=-due") == [later, soon, proposed].map(\.action.id))
            #expect(try await found("?sort=-changed").count == 3)
            #expect(try await found("?unit=\(world.unit("GD"))") == [later.action.id])
            #expect(try await found("?plan=\(soon.action.plan)") == [soon, proposed].map(\.action.id))
            #expect(try await found("?state=proposed,done") == [proposed.action.id])
            #expect(try await found("?state=proposed&state=agreed").count == 3)
            #expect(try await found("?rag=red") == [soon.action.id])
            #expect(try await found("?overdue=true") == [soon.action.id])
            #expect(try await found("?source=gap") == [proposed.action.id])
            #expect(try await found("?indicator=\(ActionPlanWorld.indicator)").count == 3)
            #expect(try await found("?lead=me", as: world.token(.contributor, "YE", subject: "me")) == [soon.action.id])
            #expect(try await found("?lead=lead") == [later.action.id])
            #expect(try await found("?dueFrom=\(world.day(0))&dueTo=\(world.day(84))") == [later.action.id])
            #expect(try await found("?q=every+school") == [soon.action.id])
            #expect(try await found("?q=\(later.action.number)") == [later.action.id])
            #expect(try await found("", as: world.token(.spoc, "GD")) == [later.action.id])
            #expect(try await found("", as: world.token(.eiaQA)).isEmpty)
        }
    }

    @Test func `pages follow one another in every order, whatever has no date`() async throws {
        try await withActionPlan { world in
            for days in [30, 10, 20] { _ = try await world.agreed(due: days) }
            for _ in 0..<2 {
                world.clock.advance(seconds: 1)
                _ = try await world.proposed()
            }
            let reader = try await world.token(.spoc, "YE")
            for sort in ["due", "-due", "-changed"] {
                let whole = try await list("?sort=\(sort)", world, as: reader).items.map(\.id)
                var (paged, cursor): ([ActionID], String?) = ([], nil)
                repeat {
                    let page = try await list("?sort=\(sort)&limit=2\(cursor.map { "&cursor=\($0)" } ?? "")", world, as: reader)
                    paged += page.items.map(\.id)
                    cursor = page.next
                } while cursor != nil
                #expect(whole.count == 5 && paged == whole, "\(sort)")
            }
            let first = try await list("?sort=due&limit=2", world, as: reader)
            let cursor = try #require(first.next)
            #expect(try await world.get("/v1/actions?sort=-due&cursor=\(cursor)", as: reader).status == 422)
        }
    }

    @Test(arguments: ["state=open", "rag=purple", "unit=x", "dueFrom=soon", "limit=0", "limit=201", "cursor=x", "sort=name", "overdue=perhaps", "q=%07"])
    func `a question that makes no sense is refused`(query: String) async throws {
        try await withActionPlan(units: []) { world in
            let answer = try await world.get("/v1/actions?\(query)", as: world.token(.spoc, "YE"))
            #expect(answer.status == 422)
        }
    }
}
