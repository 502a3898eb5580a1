import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// A submission as it is stored, with the commander's word.
struct SubmissionRow: Sendable {
    let id: SubmissionID
    let unit: UnitID
    let version: StandardVersionID
    let versionLabel: String
    let phase: PhaseID
    let phaseTitle: String
    let note: String?
    let sha256: String
    let submittedAt: Date
    let submittedBy: String
    let submittedByName: String
    let submittedByRank: String?
    let signedOffAt: Date?
    let signedOffBy: String?
    let signedOffByName: String?
    let signedOffByRank: String?

    /// To be followed by a condition on `submission` or an order.
    static let select: SQL = """
        SELECT submission.id, submission.unit_id, submission.version_id, version.label, submission.phase_id, phase.title, submission.note, submission.sha256,
               submission.submitted_at, submission.submitted_by, submission.submitted_by_name, submission.submitted_by_rank,
               word.at, word.by, word.by_name, word.by_rank
        FROM submission JOIN standard_version AS version ON version.id = submission.version_id JOIN phase ON phase.id = submission.phase_id
        LEFT JOIN submission_sign_off AS word ON word.submission_id = submission.id
        """

    static func find(_ id: SubmissionID, in executor: some Executor) async throws -> SubmissionRow? {
        try await executor.row("\(fragment: select) WHERE submission.id = \(id)", into: SubmissionRow.init)
    }

    var submitter: EvidenceAPI.Author { EvidenceAPI.Author(subject: submittedBy, name: submittedByName, rank: submittedByRank) }

    var signedOff: EvidenceAPI.Author? { EvidenceAPI.Author(subject: signedOffBy, name: signedOffByName, rank: signedOffByRank) }
}

extension EvidenceAPI.Submission {
    init(_ row: SubmissionRow, unit: UnitRow, entries: [EvidenceAPI.FrozenEntry]) {
        self.init(
            id: row.id, unit: EvidenceAPI.UnitSummary(unit), version: row.version, versionLabel: row.versionLabel, phase: row.phase, phaseTitle: row.phaseTitle,
            note: row.note, submittedAt: row.submittedAt, submittedBy: row.submitter, signedOffBy: row.signedOff, signedOffAt: row.signedOffAt,
            entries: entries,
            sha256: row.sha256
        )
    }
}
