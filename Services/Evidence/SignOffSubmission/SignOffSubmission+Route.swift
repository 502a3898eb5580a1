import ContractsCore
import ContractsEvidence
import ServiceKit

extension SignOffSubmission {
    func handle(_ body: EvidenceAPI.SignOffRequest, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Submission> {
        let id: SubmissionID = try context.path("submission")
        let caller = try dependencies.caller(context)
        let comment = try Comment(body)
        return try await dependencies.once(context) { transaction in
            .ok(try await self(id, comment: comment, as: caller, in: transaction))
        }
    }
}
