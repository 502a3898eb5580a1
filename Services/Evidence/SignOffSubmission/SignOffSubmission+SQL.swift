import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension SignOffSubmission {
    /// False where somebody signed before.
    func insert(_ id: SubmissionID, comment: String?, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction) async throws -> Bool {
        try await transaction.execute(
            """
            INSERT INTO submission_sign_off (submission_id, comment, at, by, by_name, by_rank)
            VALUES (\(id), \(comment), \(now), \(author.subject), \(author.name), \(author.rank)) ON CONFLICT DO NOTHING
            """
        ) == 1
    }
}
