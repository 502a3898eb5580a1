import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// An indicator in a unit as it is stored: its words, what was made of it, and its applicability. What has never been touched is nil.
struct EntryRow: Sendable {
    let indicator: IndicatorID
    let code: String
    let strapline: String
    let wording: String
    let indicatorSHA256: String
    let section: String
    let sectionTitle: String
    let sectionStrapline: String
    let progress: EntryProgress?
    let submission: SubmissionID?
    let returnedSubmission: SubmissionID?
    let localStep: Int?
    let localCode: String?
    let localLabel: String?
    let corporateStep: Int?
    let corporateCode: String?
    let corporateLabel: String?
    let items: Int?
    let incomplete: Int?
    let openPoints: Int?
    let changedSince: Date?
    let changedAt: Date?
    let freshAction: UUID?
    let freshActivity: String?
    let freshSince: Date?
    let inherited: Int?
    let lapsed: Int?
    let applies: Bool?
    let proposal: Bool?
    let applicabilityState: EvidenceAPI.ApplicabilityState?
    let reason: String?
    let proposedAt: Date?
    let proposedBy: String?
    let proposedByName: String?
    let proposedByRank: String?
    let comment: String?
    let decidedAt: Date?
    let decidedBy: String?
    let decidedByName: String?
    let decidedByRank: String?
    let applicabilityRevision: Int?

    /// Every indicator, as it stands in `unit`. To be followed by a condition on `indicator` or an order.
    static func select(unit: UnitID) -> SQL {
        """
        SELECT indicator.id, indicator.code, indicator.strapline, indicator.wording, indicator.sha256, section.code, section.title, section.strapline,
               entry.progress, entry.submission_id, entry.returned_submission_id,
               entry.local_step, entry.local_code, entry.local_label, entry.corporate_step, entry.corporate_code, entry.corporate_label,
               entry.items, entry.incomplete, entry.open_points, entry.changed_since, entry.changed_at,
               entry.fresh_action, entry.fresh_activity, entry.fresh_since, entry.inherited, entry.lapsed,
               applicability.applies, applicability.proposal, applicability.state, applicability.reason, applicability.proposed_at, applicability.proposed_by,
               applicability.proposed_by_name, applicability.proposed_by_rank, applicability.comment, applicability.decided_at, applicability.decided_by,
               applicability.decided_by_name, applicability.decided_by_rank, applicability.revision
        FROM indicator
        JOIN section ON section.id = indicator.section_id
        LEFT JOIN entry ON entry.unit_id = \(unit) AND entry.indicator_id = indicator.id
        LEFT JOIN applicability ON applicability.unit_id = \(unit) AND applicability.indicator_id = indicator.id
        """
    }

    /// A phase in the workbook's order.
    static func all(in phase: PhaseID, of unit: UnitID, in executor: some Executor) async throws -> [EntryRow] {
        try await executor.rows("\(fragment: select(unit: unit)) WHERE indicator.phase_id = \(phase) ORDER BY indicator.position", into: EntryRow.init)
    }
}
