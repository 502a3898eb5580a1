import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import TestSupport

extension QAWorld {
    func gaps(_ query: String = "", in unit: String = "YE") async throws -> [QAAPI.Gap] {
        try await read("/v1/gaps\(query)", Page<QAAPI.Gap>.self, as: token(.adviser, unit)).items
    }

    func gap(_ id: GapID, in unit: String = "YE") async throws -> QAAPI.Gap {
        try await read("/v1/gaps/\(id)", QAAPI.GapDetail.self, as: token(.adviser, unit)).gap
    }

    /// The adviser meets the unit.
    func meet(
        _ gap: QAAPI.Gap, _ decision: QAAPI.GapDecision, reason: String? = "Two groups are missing.", activity: String? = nil, in unit: String = "YE",
        on day: LocalDate? = nil, etag: String? = nil
    ) async throws -> TestAnswer {
        let record = QAAPI.MeetingRecord(
            on: day ?? LocalDate(now), attendees: [.init(name: "SPOC, Enfield", capacity: "SPOC"), .init(name: "Commander, Enfield", capacity: "SMT")],
            notes: "Key areas.",
            gaps: [.init(gap: gap.id, etag: etag ?? gap.etag, decision: decision, reason: reason, proposedActivity: activity)])
        return try await send("POST", "/v1/units/\(self.unit(unit))/meetings", record, as: token(.adviser, unit, subject: "corporate-judge"))
    }

    func actionChanged(
        _ gap: GapID, _ state: ActionPlanAPI.ActionState, sequence: Int, action: UUID, in unit: String = "YE"
    ) -> CloudEvent<ActionPlanEvents.ActionChanged> {
        event(
            ActionPlanEvents.actionChanged, about: action.uuidString.lowercased(), from: ActionPlanAPI.service,
            ActionPlanEvents.ActionChanged(
                action: action, sequence: sequence, source: .init(kind: .gap, reference: gap.uuid), unit: self.unit(unit), indicator: indicator("1B").uuid,
                indicatorCode: "1B", state: state, activity: "Ask the two groups", lead: "Lead officer", due: LocalDate("2030-01-31"), rag: .green,
                changedAt: now))
    }
}
