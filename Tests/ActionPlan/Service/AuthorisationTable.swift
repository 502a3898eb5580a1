import ContractsActionPlan
import ContractsCore
import Foundation
import Identity
import TestSupport

/// Every endpoint by name, as it is called about one unit. A route without a row here fails the test.
struct AuthorisationTable {
    let rows: [String: AuthorisationRow]

    private static let stale = "\"r999\""
    private static let nowhere = "00000000-0000-7000-8000-000000000000"
    private static let event = """
        {"specversion": "1.0", "id": "1", "source": "x", "type": "t", "subject": "s", "time": "2011-11-03T09:30:00Z",
         "datacontenttype": "application/json", "data": {}}
        """
    private static let unitPeople: Set<Role> = [.contributor, .spoc, .commander]
    private static let planners: Set<Role> = [.spoc, .commander]
    private static let judges: Set<Role> = [.commander, .adviser, .moderator]
    private static let readers = AuthorisationRow.readers

    init(_ world: ActionPlanWorld, unit: UnitID, action: ActionPlanAPI.ActionDetail, milestone: ActionPlanAPI.Milestone, template: ActionTemplateID) throws {
        let item = "/v1/actions/\(action.action.id)"
        let plan = "/v1/plans/\(action.action.plan)"
        let planContent = try Self.json(ActionPlanAPI.PlanContent(kind: .unit, unit: unit, title: "x"))
        let reason = #"{"reason": "x"}"#
        let content = #"{"activity": "x", "lead": {"name": "x"}, "measure": "x"}"#
        let completion = try Self.json(world.completion())
        let dueDate = try Self.json(ActionPlanAPI.DueDate(due: world.day(9), reason: "x"))
        let step = try Self.json(ActionPlanAPI.MilestoneContent(title: "x", due: world.day(1)))
        let late = try Self.json(ActionPlanAPI.MilestoneContent(title: "x", due: world.day(400)))
        let done = #"{"whatChanged": "x", "evidence": []}"#
        func act(_ path: String, _ body: String?, _ roles: Set<Role>) -> AuthorisationRow {
            .init("POST", "\(item)/\(path)", body: body, ifMatch: Self.stale, answers: 412, to: .inUnit(roles))
        }
        self.rows = [
            "GET /v1/plans": .init("GET", "/v1/plans", to: .everybody),
            "POST /v1/plans": .init("POST", "/v1/plans", body: planContent, answers: 201, to: .inUnit(Self.planners)),
            "GET /v1/plans/{plan}": .init("GET", plan, to: .inUnit(Self.readers)),
            "PUT /v1/plans/{plan}": .init("PUT", plan, body: planContent, ifMatch: Self.stale, answers: 412, to: .inUnit(Self.planners)),

            "GET /v1/actions": .init("GET", "/v1/actions", to: .everybody),
            "POST /v1/actions": .init(
                "POST", "/v1/actions", body: #"{"unit": "\#(unit)", "need": "x"}"#, answers: 201, to: .inUnit(Self.unitPeople.union([.adviser]))),
            "GET /v1/actions/{action}": .init("GET", item, to: .inUnit(Self.readers)),
            "PUT /v1/actions/{action}": .init("PUT", item, body: content, ifMatch: Self.stale, answers: 412, to: .inUnit(Self.unitPeople)),
            "GET /v1/actions/{action}/trail": .init("GET", "\(item)/trail", to: .inUnit(Self.readers)),

            "POST /v1/actions/{action}/completion": act("completion", completion, Self.unitPeople),
            "POST /v1/actions/{action}/acceptance": act("acceptance", reason, Self.judges),
            "POST /v1/actions/{action}/start": act("start", nil, Self.unitPeople),
            "PUT /v1/actions/{action}/due-date": .init(
                "PUT", "\(item)/due-date", body: dueDate, ifMatch: Self.stale, answers: 412, to: .inUnit(Self.planners)),
            "POST /v1/actions/{action}/done": act("done", done, Self.unitPeople),
            "POST /v1/actions/{action}/verification": act("verification", "{}", Self.judges),
            "POST /v1/actions/{action}/return": act("return", reason, Self.judges),
            "POST /v1/actions/{action}/cancellation": act("cancellation", reason, Self.planners),
            "POST /v1/actions/{action}/reopening": act("reopening", reason, Self.judges),

            "POST /v1/actions/{action}/milestones": .init("POST", "\(item)/milestones", body: late, answers: 422, to: .inUnit(Self.unitPeople)),
            "PUT /v1/actions/{action}/milestones/{milestone}": .init(
                "PUT", "\(item)/milestones/\(milestone.id)", body: step, ifMatch: Self.stale, answers: 412, to: .inUnit(Self.unitPeople)),
            "POST /v1/actions/{action}/milestones/{milestone}/done": .init(
                "POST", "\(item)/milestones/\(milestone.id)/done", body: "{}", ifMatch: Self.stale, answers: 412, to: .inUnit(Self.unitPeople)),
            "POST /v1/actions/{action}/updates": .init(
                "POST", "\(item)/updates", body: #"{"text": "x", "evidence": []}"#, answers: 201, to: .inUnit(Self.unitPeople.union([.adviser]))),
            "GET /v1/actions/{action}/updates": .init("GET", "\(item)/updates", to: .inUnit(Self.readers)),

            "GET /v1/action-board": .init("GET", "/v1/action-board", to: .everybody),
            "GET /v1/action-calendar": .init("GET", "/v1/action-calendar", to: .everybody),
            "GET /v1/waiting": .init("GET", "/v1/waiting", to: .everybody),
            "GET /v1/action-summary": .init("GET", "/v1/action-summary", to: .everybody),
            "GET /v1/escalations": .init("GET", "/v1/escalations", to: .everybody),

            "GET /v1/action-templates": .init("GET", "/v1/action-templates", to: .everybody),
            "PUT /v1/action-templates/{template}": .init(
                "PUT", "/v1/action-templates/\(template)", body: #"{"indicatorCode": "1B", "title": "x", "activity": "x"}"#, ifMatch: Self.stale, answers: 412,
                to: .only([.moderator, .administrator])),

            "POST /v1/events": .init("POST", "/v1/events", body: Self.event, to: .services),
            "GET /v1/parked-events": .init("GET", "/v1/parked-events", to: .only([.administrator])),
            "POST /v1/parked-events/{event}/resend": .init("POST", "/v1/parked-events/\(Self.nowhere)/resend", answers: 404, to: .only([.administrator])),
            "POST /v1/parked-events/{event}/discard": .init(
                "POST", "/v1/parked-events/\(Self.nowhere)/discard", body: reason, answers: 404, to: .only([.administrator])),
        ]
    }

    private static func json(_ value: some Encodable) throws -> String {
        String(decoding: try JSONCoding.encoder().encode(value), as: UTF8.self)
    }
}
