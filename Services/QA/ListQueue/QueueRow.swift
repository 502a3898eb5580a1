import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import ServiceKit

/// An entry that waits.
struct QueueRow: Sendable {
    let unit: UnitID
    let unitCode: String
    let unitName: String
    let unitKnown: Bool
    let phase: PhaseID
    let indicator: IndicatorID
    let code: String
    let strapline: String
    let wording: String
    let position: Int
    let submission: SubmissionID
    let stage: QAAPI.Stage
    let state: QAAPI.QueueState
    let waitingSince: Date
    let submittedAt: Date
    let submittedBy: String
    let submittedByName: String
    let submittedByRank: String?
    let revisions: Int
    let answers: Int
    let changed: Bool
    let localStep: Int?
    let earlierStep: Int?
    let bar: QAAPI.Bar?
    let revision: Int
}

extension QAAPI.QueueItem {
    init(_ row: QueueRow, _ scales: EvidenceAPI.RatingScales) {
        self.init(
            unit: QAAPI.UnitName(id: row.unit, code: row.unitCode, name: row.unitName, known: row.unitKnown), phase: row.phase,
            indicator: QAAPI.IndicatorName(id: row.indicator, code: row.code, strapline: row.strapline, wording: row.wording), submission: row.submission,
            stage: row.stage, state: row.state, waitingSince: row.waitingSince, submittedAt: row.submittedAt,
            submittedBy: QAAPI.Assessor(subject: row.submittedBy, name: row.submittedByName, rank: row.submittedByRank), revisions: row.revisions,
            answers: row.answers, changed: row.changed, local: row.stage == .corporate ? scales.step(row.localStep, .local) : nil,
            earlier: scales.step(row.earlierStep, row.stage), bar: row.bar,
            etag: ETag(revision: row.revision).description)
    }
}
