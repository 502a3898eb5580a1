import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetStandardVersion {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.StandardVersion> {
        let version = try await self(context.path("version"), as: dependencies.caller(context))
        return .ok(version, etag: ETag("\"\(version.state.rawValue)-\(version.sha256)\""))
    }
}
