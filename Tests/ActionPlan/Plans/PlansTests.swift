import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import TestSupport
import Testing

@testable import ActionPlanService

@Suite struct PlansTests {
    private func unitPlan(_ unit: UnitID) -> ActionPlanAPI.PlanContent { .init(kind: .unit, unit: unit, title: "Custody plan", summary: "Two years") }

    @Test func `plans are made, changed and closed; a closed one takes no actions`() async throws {
        try await withActionPlan { world in
            let commander = try await world.token(.commander, "YE")
            let answer = try await world.send("POST", "/v1/plans", unitPlan(world.unit("YE")), as: commander, key: "one")
            #expect(answer.status == 201)
            let plan: ActionPlanAPI.Plan = try answer.json()
            #expect(plan.unitCode == "YE" && !plan.standing && plan.counts == .none)
            let closing = ActionPlanAPI.PlanContent(kind: .unit, unit: world.unit("YE"), title: "Custody plan, closed", closed: true)
            let closed: ActionPlanAPI.Plan = try await world.send("PUT", "/v1/plans/\(plan.id)", closing, as: commander, ifMatch: plan.etag).json()
            #expect(closed.closed && closed.title == "Custody plan, closed")
            #expect(try await world.send("PUT", "/v1/plans/\(plan.id)", closing, as: commander, ifMatch: plan.etag).status == 412)
            let late = try await world.send("POST", "/v1/actions", world.newAction(plan: plan.id), as: commander)
            #expect(late.status == 409)
            #expect(try late.problem.type == "/problems/plan-closed")
            #expect(try await world.audited("plan/\(plan.id)") == ["plan.created", "plan.changed"])
        }
    }

    @Test func `the standing plan cannot be closed, and no plan changes hands`() async throws {
        try await withActionPlan { world in
            let commander = try await world.token(.commander, "YE", "GD")
            let id = try await world.agreed().action.plan
            let plan: ActionPlanAPI.Plan = try await world.read("/v1/plans/\(id)", as: commander)
            let closing = ActionPlanAPI.PlanContent(kind: .unit, unit: world.unit("GD"), title: "x", closed: true)
            let answer = try await world.send("PUT", "/v1/plans/\(id)", closing, as: commander, ifMatch: plan.etag)
            #expect(try answer.problem.errors?.map(\.pointer) == ["/unit", "/closed"])
        }
    }

    @Test func `each kind of plan says whose it is`() async throws {
        try await withActionPlan { world in
            let secretary = try await world.token(.boardSecretary)
            for (content, pointer) in [
                (ActionPlanAPI.PlanContent(kind: .unit, title: "x"), "/unit"),
                (ActionPlanAPI.PlanContent(kind: .corporate, unit: world.unit("YE"), title: "x"), "/unit"),
                (ActionPlanAPI.PlanContent(kind: .staffSupportAssociation, title: "x"), "/association"),
                (ActionPlanAPI.PlanContent(kind: .corporate, association: "y", title: "x"), "/association"),
            ] {
                #expect(try await world.send("POST", "/v1/plans", content, as: secretary).problem.errors?.map(\.pointer) == [pointer])
            }
            let made = try await world.send(
                "POST", "/v1/plans", ActionPlanAPI.PlanContent(kind: .staffSupportAssociation, association: "Black Police Association", title: "Business plan"),
                as: secretary)
            #expect(made.status == 201)
        }
    }

    @Test func `plans are listed by title, for those who may read them, page by page`() async throws {
        try await withActionPlan { world in
            for (unit, title) in [("YE", "B"), ("YE", "A"), ("GD", "C")] {
                _ = try await world.send(
                    "POST", "/v1/plans", ActionPlanAPI.PlanContent(kind: .unit, unit: world.unit(unit), title: title), as: world.token(.spoc, unit))
            }
            _ = try await world.send("POST", "/v1/plans", ActionPlanAPI.PlanContent(kind: .corporate, title: "D"), as: world.token(.moderator))
            func titles(_ query: String, _ token: String) async throws -> [String] {
                let page: Page<ActionPlanAPI.Plan> = try await world.read("/v1/plans\(query)", as: token)
                return page.items.map(\.title)
            }
            let spoc = try await world.token(.spoc, "YE")
            #expect(try await titles("", spoc) == ["A", "B", "D"])
            #expect(try await titles("", world.token(.administrator)) == ["A", "B", "C", "D"])
            #expect(try await titles("?kind=corporate", spoc) == ["D"])
            #expect(try await titles("", world.token(.eiaAuthor)).isEmpty)
            let first: Page<ActionPlanAPI.Plan> = try await world.read("/v1/plans?limit=2", as: spoc)
            let cursor = try #require(first.next)
            #expect(try await titles("?limit=2&cursor=\(cursor)", spoc) == ["D"])
        }
    }

    @Test func `templates are kept by the moderator and the administrator, and read by all`() async throws {
        try await withActionPlan { world in
            let id = ActionTemplateID.new()
            let content = ActionPlanAPI.ActionTemplateContent(
                indicatorCode: "6B", title: "Custody scrutiny panel", activity: "Hold a panel.", resources: nil, measure: "Four a year", timescaleDays: 180,
                withdrawn: false)
            let moderator = try await world.token(.moderator)
            #expect(try await world.send("PUT", "/v1/action-templates/\(id)", content, as: world.token(.adviser, "YE")).status == 403)
            let made: ActionPlanAPI.ActionTemplate = try await world.send("PUT", "/v1/action-templates/\(id)", content, as: moderator).json()
            #expect(made.content == content && made.id == id)
            #expect(try await world.send("PUT", "/v1/action-templates/\(id)", content, as: moderator).status == 428)
            let gone = ActionPlanAPI.ActionTemplateContent(indicatorCode: "6B", title: "Custody scrutiny panel", activity: "Hold a panel.", withdrawn: true)
            #expect(try await world.send("PUT", "/v1/action-templates/\(id)", gone, as: moderator, ifMatch: made.etag).status == 200)
            #expect(try await world.send("PUT", "/v1/action-templates/\(id)", gone, as: moderator, ifMatch: made.etag).status == 412)
            func list(_ query: String) async throws -> Int {
                let page: Page<ActionPlanAPI.ActionTemplate> = try await world.read("/v1/action-templates\(query)", as: world.token(.contributor, "YE"))
                return page.items.count
            }
            #expect(try await list("?indicatorCode=6B") == 0)
            #expect(try await list("?indicatorCode=6B&withdrawn=true") == 1)
            #expect(try await list("?indicatorCode=1B&withdrawn=true") == 0)
        }
    }
}
