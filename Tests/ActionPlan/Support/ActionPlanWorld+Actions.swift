import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

/// What most tests do along the way; each expects that it works.
extension ActionPlanWorld {
    static let lead = ActionPlanAPI.Lead(subject: "lead", name: "Chief Inspector, Enfield", rank: "Chief Inspector")

    func day(_ days: Int) -> LocalDate { today.adding(days: days) }

    func newAction(
        in unit: String? = "YE", plan: PlanID? = nil, activity: String? = "Hold a panel every month.", lead: ActionPlanAPI.Lead? = lead, due days: Int? = 60,
        source: ActionPlanAPI.Source? = nil
    ) -> ActionPlanAPI.NewAction {
        .init(
            plan: plan, unit: plan == nil ? unit.map { self.unit($0) } : nil, indicator: Self.indicator, source: source,
            need: "Young people are not heard.", activity: activity, lead: lead, resources: "One officer", due: days.map { day($0) },
            measure: "Twelve panels a year")
    }

    /// An action that is agreed.
    func agreed(
        in unit: String = "YE", activity: String = "Hold a panel every month.", lead: ActionPlanAPI.Lead = lead, due days: Int = 60
    ) async throws -> ActionPlanAPI.ActionDetail {
        let answer = try await send("POST", "/v1/actions", newAction(in: unit, activity: activity, lead: lead, due: days), as: token(.spoc, unit))
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.json()
    }

    /// An action that a gap made.
    func proposed(_ gap: UUID = UUID(), in unit: String = "YE", on indicator: IndicatorID = indicator) async throws -> ActionPlanAPI.ActionDetail {
        let answer = try await tell(gapAgreed(gap, in: unit, on: indicator), as: .qa)
        try #require(answer.status == 204, "\(answer.text)")
        let id: ActionID? = try await pool.value("SELECT id FROM action WHERE source_reference = \(gap) ORDER BY number DESC LIMIT 1")
        return try await detail(try #require(id))
    }

    /// An action that a mitigation made.
    func proposed(by told: CloudEvent<MitigationTold>) async throws -> ActionPlanAPI.ActionDetail {
        let answer = try await tell(told, as: .eia)
        try #require(answer.status == 204, "\(answer.text)")
        let id: ActionID? = try await pool.value("SELECT id FROM action WHERE source_reference = \(told.data.mitigation) ORDER BY number DESC LIMIT 1")
        return try await detail(try #require(id))
    }

    func detail(_ id: ActionID, as token: String? = nil) async throws -> ActionPlanAPI.ActionDetail {
        let reader = if let token { token } else { try await self.token(.administrator) }
        return try await read("/v1/actions/\(id)", as: reader)
    }

    /// Does something to an action, whatever becomes of it.
    func post(
        _ what: String, _ body: some Encodable, to action: ActionPlanAPI.ActionDetail, as token: String, ifMatch: String? = nil, key: String? = nil
    ) async throws -> TestAnswer {
        try await send("POST", "/v1/actions/\(action.action.id)/\(what)", body, as: token, ifMatch: ifMatch ?? action.action.etag, key: key)
    }

    /// Does something to an action, which works.
    @discardableResult
    func act(_ what: String, _ body: some Encodable, to action: ActionPlanAPI.ActionDetail, as token: String) async throws -> ActionPlanAPI.ActionDetail {
        let answer = try await post(what, body, to: action, as: token)
        try #require(answer.status == 200, "\(what): \(answer.text)")
        return try answer.json()
    }

    func start(_ action: ActionPlanAPI.ActionDetail) async throws -> ActionPlanAPI.ActionDetail {
        let answer = try await send("POST", "/v1/actions/\(action.action.id)/start", as: token(.spoc, "YE", "GD"), ifMatch: action.action.etag)
        try #require(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }

    func completion(due days: Int = 60) -> ActionPlanAPI.Completion {
        .init(activity: "Ask victims every month.", lead: Self.lead, resources: "Two officers", due: day(days), measure: "Response over 40 %")
    }

    var reason: ActionPlanAPI.Reason { .init(reason: "The borough has no custody suite.") }

    var done: ActionPlanAPI.Done { .init(whatChanged: "Response went from 10 to 45 %.", evidence: [.new()]) }

    /// An action in this state, as the shortest way leads there.
    func action(_ state: ActionPlanAPI.ActionState, in unit: String = "YE") async throws -> ActionPlanAPI.ActionDetail {
        let (spoc, commander) = (try await token(.spoc, unit), try await token(.commander, unit))
        switch state {
        case .proposed: return try await proposed(in: unit)
        case .agreed: return try await agreed(in: unit)
        case .inProgress: return try await start(agreed(in: unit))
        case .done: return try await act("done", done, to: agreed(in: unit), as: spoc)
        case .verified: return try await act("verification", ActionPlanAPI.Verification(), to: action(.done, in: unit), as: commander)
        case .accepted: return try await act("acceptance", reason, to: proposed(in: unit, on: .new()), as: commander)
        case .cancelled: return try await act("cancellation", reason, to: agreed(in: unit), as: spoc)
        }
    }
}
