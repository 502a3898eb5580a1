import ContractsEvidence
import ServiceKit

extension ImportStandard {
    /// A version with a thousand indicators and their guidance.
    static let bodyLimit = 16 << 20

    func handle(_ request: EvidenceAPI.StandardImport, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.StandardImportReport> {
        .ok(try await self(request, as: context.caller))
    }
}
