import ContractsCore
import ContractsEvidence
import ServiceKit

extension SubmitEntries {
    /// Twenty thousand items with their revisions and a file each.
    static let bodyLimit = 4 << 20

    func handle(_ body: EvidenceAPI.SubmissionRequest, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Submission> {
        let unit: UnitID = try context.path("unit")
        let phase: PhaseID = try context.path("phase")
        let caller = try dependencies.caller(context)
        let command = try EntriesToSubmit(body)
        try caller.access.require(caller.access.maySubmit(for: unit), in: unit, .spocOnly)
        try await LapsePublications(dependencies: dependencies)(leanedOnBy: unit)
        return try await dependencies.once(context) { transaction in
            let submission = try await self(command, phase: phase, of: unit, as: caller, in: transaction)
            return .created(submission, at: "/v1/submissions/\(submission.id)")
        }
    }
}
