import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

/// One step of the story.
struct HistoryRow: Sendable {
    let at: Date
    /// Tells steps of one moment apart, always in the same order.
    let order: String
    let kind: QAAPI.HistoryKind
    let by: String?
    let byName: String?
    let byRank: String?
    let stage: QAAPI.Stage?
    let step: Int?
    let code: String?
    let label: String?
    let detail: String?
    let submission: SubmissionID?
    let rating: RatingID?
    let gap: GapID?
    let actionState: String?
    let closure: QAAPI.GapClosure?
    let revisions: JSONB<[QAAPI.JudgedRevision]>
}

extension QAAPI.HistoryStep {
    init(_ row: HistoryRow) {
        self.init(
            at: row.at, kind: row.kind, by: row.by.map { QAAPI.Assessor(subject: $0, name: row.byName ?? $0, rank: row.byRank) }, stage: row.stage,
            step: EvidenceAPI.RatingStep(step: row.step, code: row.code, label: row.label), detail: row.detail, submission: row.submission,
            rating: row.rating, gap: row.gap, actionState: row.actionState, closure: row.closure, revisions: row.revisions.value)
    }
}
