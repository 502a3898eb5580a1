import ContractsEvidence
import ServiceKit

extension ImportStandard {
    /// A version with a thousand indicators and their guidance.
    static let bodyLimit = 16 << 20

    func handle(_ request: EvidenceAPI.StandardImport, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.StandardImportReport> {
        let caller = try dependencies.caller(context)
        return try await dependencies.once(context) { transaction in .ok(try await self.import(request, as: caller, in: transaction)) }
    }
}
