import ContractsCore
import ContractsEvidence
import ServiceKit

extension PublishStandard {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.StandardSummary.Version> {
        let (version, caller): (StandardVersionID, Caller) = (try context.path("version"), try dependencies.caller(context))
        return try await dependencies.once(context) { transaction in .ok(try await publish(version, as: caller, in: transaction)) }
    }
}
