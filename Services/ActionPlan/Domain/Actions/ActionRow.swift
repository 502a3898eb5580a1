import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// An action as it is stored, with the names of its plan and unit.
struct ActionRow: Sendable {
    let id: ActionID
    let number: Int
    let plan: PlanID
    let planTitle: String
    let planKind: ActionPlanAPI.PlanKind
    let unit: UnitID?
    let unitCode: String?
    let unitName: String?
    let indicator: IndicatorID?
    let indicatorCode: String?
    let indicatorWording: String?
    let sourceKind: ActionPlanAPI.SourceKind
    let sourceReference: UUID?
    let sourceLabel: String?
    let need: String?
    let activity: String?
    let lead: StoredPerson?
    let resources: String?
    let due: LocalDate?
    let measure: String?
    let state: ActionPlanAPI.ActionState
    let heardOn: LocalDate
    let milestones: Int
    let milestonesDone: Int
    let nextMilestoneDue: LocalDate?
    let dueChanges: Int
    let updates: Int
    let lastUpdateAt: Date?
    let escalation: Int
    let createdAt: Date
    let createdBy: StoredPerson
    let agreedAt: Date?
    let doneAt: Date?
    let doneBy: StoredPerson?
    let whatChanged: String?
    let verifiedAt: Date?
    let verifiedBy: StoredPerson?
    let closingReason: String?
    let changedAt: Date
    let changedBy: StoredPerson
    let revision: Int
    let sequence: Int
    let steps: Int
}

extension ActionRow {
    var version: Version { Version(revision: revision, changedBy: changedBy.name, changedAt: changedAt) }

    /// With who had a hand in it, by its trail.
    func toActOn(in executor: some Executor) async throws -> ActionToActOn {
        ActionToActOn(
            unit: unit, source: sourceKind, state: state, lead: lead, hands: try await ActionHand.all(of: id, in: executor))
    }

    /// Says everything that an agreed action has to say.
    var isComplete: Bool { activity != nil && lead != nil && due != nil && measure != nil && agreedAt != nil }

    func rag(today: LocalDate) -> RAGRule {
        RAGRule(state: state, due: due, nextMilestone: nextMilestoneDue, heardOn: heardOn, today: today)
    }
}
