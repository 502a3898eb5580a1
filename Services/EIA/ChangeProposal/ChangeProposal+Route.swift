import ContractsCore
import ContractsEIA
import ServiceKit

extension ChangeProposal {
    func handle(_ body: EIAAPI.ChangedProposal, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.AssessmentDetail> {
        let (assessment, expected): (AssessmentID, ETag) = (try context.path("assessment"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let change = try SoundProposal(body)
        return try await dependencies.once(context) { transaction in
            .changed(try await self(change, on: assessment, from: expected, as: caller, in: transaction))
        }
    }
}
