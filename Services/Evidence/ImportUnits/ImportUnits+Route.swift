import ContractsEvidence
import ServiceKit

extension ImportUnits {
    /// Ten thousand lines.
    static let bodyLimit = 4 << 20

    func handle(_ request: EvidenceAPI.CSVImport, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.ImportReport> {
        let caller = try dependencies.caller(context)
        return try await dependencies.once(context) { .ok(try await run(request, as: caller, in: $0)) }
    }
}
