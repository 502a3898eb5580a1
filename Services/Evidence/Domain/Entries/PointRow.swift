import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// A point of a return as it is stored, with its latest answer.
struct PointRow: Sendable {
    let id: PointID
    let unit: UnitID
    let indicator: IndicatorID
    let submission: SubmissionID
    let stage: EvidenceAPI.AssuranceStage
    let text: String
    let raisedAt: Date
    let raisedBy: String
    let raisedByName: String
    let raisedByRank: String?
    let revision: Int
    let answer: String?
    let answeredAt: Date?
    let answeredBy: String?
    let answeredByName: String?
    let answeredByRank: String?

    /// To be followed by a condition or an order.
    static let select: SQL = """
        SELECT point.id, point.unit_id, point.indicator_id, point.submission_id, point.stage, point.text, point.raised_at, point.raised_by, point.raised_by_name,
               point.raised_by_rank, point.revision, point.answer, point.answered_at, point.answered_by, point.answered_by_name, point.answered_by_rank
        FROM returned_point AS point
        """

    /// Whoever touched it last: the assessor until somebody answered.
    var current: Version {
        Version(revision: revision, changedBy: answeredByName ?? raisedByName, changedAt: answeredAt ?? raisedAt)
    }
}

extension EvidenceAPI.ReturnedPoint {
    init(_ row: PointRow) {
        self.init(
            id: row.id, stage: row.stage, text: row.text, raisedBy: EvidenceAPI.Author(subject: row.raisedBy, name: row.raisedByName, rank: row.raisedByRank),
            raisedAt: row.raisedAt, answer: row.answer,
            answeredBy: EvidenceAPI.Author(subject: row.answeredBy, name: row.answeredByName, rank: row.answeredByRank),
            answeredAt: row.answeredAt, etag: row.current.etag.description
        )
    }
}
