import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres
import ServiceKit

/// A gap with the names of what it is about and the rating that says so.
struct GapRow: Sendable {
    let id: GapID
    let unit: UnitID
    let unitCode: String
    let unitName: String
    let unitKnown: Bool
    let indicator: IndicatorID
    let indicatorCode: String
    let strapline: String
    let wording: String
    let phase: PhaseID
    let state: QAAPI.GapState
    let rating: RatingID
    let stage: QAAPI.Stage
    let step: Int
    let code: String
    let label: String
    let comment: String?
    let openedAt: Date
    let reason: String?
    let proposedActivity: String?
    let meeting: MeetingID?
    let actionID: UUID?
    let actionState: String?
    let actionActivity: String?
    let actionLead: String?
    let actionDue: LocalDate?
    let actionRAG: String?
    let actionAt: Date?
    let closedAt: Date?
    let closure: QAAPI.GapClosure?
    let follows: GapID?
    let revision: Int
    let changedAt: Date
    let changedBy: String

    /// To be followed by a condition on `gap`.
    static let select: SQL = """
        SELECT gap.id, \(fragment: QAAPI.UnitName.columns), \(fragment: QAAPI.IndicatorName.columns), gap.phase_id, gap.state,
               gap.rating_id, rating.stage, rating.step::int, rating.code, rating.label, rating.comment, gap.opened_at, gap.reason, gap.proposed_activity,
               gap.meeting_id, gap.action_id, gap.action_state, gap.action_activity, gap.action_lead, gap.action_due, gap.action_rag, gap.action_at,
               gap.closed_at, gap.closure, gap.follows, gap.revision, gap.changed_at, gap.changed_by
        FROM gap JOIN unit ON unit.id = gap.unit_id JOIN indicator ON indicator.id = gap.indicator_id JOIN rating ON rating.id = gap.rating_id
        """

    static func find(_ id: GapID, in executor: some Executor) async throws -> GapRow? {
        try await executor.row("\(fragment: select) WHERE gap.id = \(id)", into: GapRow.init)
    }

    var version: Version { Version(revision: revision, changedBy: changedBy, changedAt: changedAt) }
}

extension QAAPI.Gap {
    init(_ row: GapRow) {
        self.init(
            id: row.id, unit: QAAPI.UnitName(id: row.unit, code: row.unitCode, name: row.unitName, known: row.unitKnown),
            indicator: QAAPI.IndicatorName(id: row.indicator, code: row.indicatorCode, strapline: row.strapline, wording: row.wording), phase: row.phase,
            state: row.state, rating: row.rating, stage: row.stage, step: EvidenceAPI.RatingStep(step: row.step, code: row.code, label: row.label),
            comment: row.comment, openedAt: row.openedAt, changedAt: row.changedAt, reason: row.reason, proposedActivity: row.proposedActivity,
            meeting: row.meeting,
            action: QAAPI.ActionStatus(
                id: row.actionID, state: row.actionState, activity: row.actionActivity, lead: row.actionLead, due: row.actionDue, rag: row.actionRAG,
                at: row.actionAt),
            closedAt: row.closedAt, closure: row.closure, follows: row.follows, etag: row.version.etag.description)
    }
}
