import ContractsCore
import ContractsEvidence
import ServiceKit

extension DecideApplicability {
    func handle(_ decision: EvidenceAPI.ApplicabilityDecision, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.Applicability> {
        let (unit, indicator): (UnitID, IndicatorID) = (try context.path("unit"), try context.path("indicator"))
        let (expected, caller) = (try context.ifMatch, try dependencies.caller(context))
        return try await dependencies.once(context) { transaction in
            let applicability = try await decide(decision, for: indicator, in: unit, from: expected, as: caller, transaction)
            return .ok(applicability, etag: ETag(applicability.etag))
        }
    }
}
