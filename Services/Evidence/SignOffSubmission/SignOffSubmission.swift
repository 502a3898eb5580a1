import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// The unit's commander signs a submission off, once.
struct SignOffSubmission: Sendable {
    let dependencies: Dependencies

    /// What the commander says, found sound.
    struct Comment: Sendable {
        let text: String?

        /// - Throws: the 422 problem.
        init(_ body: EvidenceAPI.SignOffRequest) throws(ProblemError) {
            var validation = Validation()
            text = validation.optionalText(body.comment, at: "/comment", max: 2_000, lines: .many)
            try validation.finish()
        }
    }

    /// - Parameter transaction: nothing may follow in it but the answer's keeping: the audit entry comes last.
    func callAsFunction(_ id: SubmissionID, comment: Comment, as caller: Caller, in transaction: Transaction) async throws -> EvidenceAPI.Submission {
        guard let row = try await SubmissionRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let unit = try await caller.access.unit(row.unit, in: transaction)
        try caller.access.require(caller.access.maySignOff(for: unit.id), in: unit.id, .commanderOnly)
        guard try await insert(id, comment: comment.text, by: caller.author, at: dependencies.now(), in: transaction),
            let signed = try await SubmissionRow.find(id, in: transaction)
        else { throw Refused.signedOffAlready }
        let entries = try await FrozenRow.all(in: id, in: transaction)
        try await dependencies.record("submission.signed-off", subject: "submission/\(id)", before: row.sha256, after: row.sha256, by: caller, in: transaction)
        return EvidenceAPI.Submission(signed, unit: unit, entries: entries)
    }

    enum Refused: Refusal {
        case signedOffAlready

        var problem: ProblemError {
            switch self {
            case .signedOffAlready: .conflict("signed-off-already", "This submission was signed off before. A submission is signed off once.")
            }
        }
    }
}
