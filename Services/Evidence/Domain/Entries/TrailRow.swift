import ContractsCore
import ContractsEvidence
import Foundation

/// A step of the story of an indicator in a unit, as the tables tell it.
struct TrailRow: Sendable {
    let at: Date
    let by: String
    let byName: String
    let byRank: String?
    let kind: EvidenceAPI.TrailKind
    let detail: String?
    let evidence: EvidenceID?
    let revision: Int?
    let submission: SubmissionID?
}

extension EvidenceAPI.TrailStep {
    init(_ row: TrailRow) {
        self.init(
            at: row.at, by: EvidenceAPI.Author(subject: row.by, name: row.byName, rank: row.byRank), kind: row.kind, detail: row.detail, evidence: row.evidence,
            revision: row.revision, submission: row.submission
        )
    }
}
