import ContractsCore
import ContractsEvidence
import ServiceKit

extension GetLogLine {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.LogLine> {
        let line = try await self(context.path("line"), of: context.logPlace, as: dependencies.caller(context))
        return .ok(line, etag: ETag(line.etag))
    }
}
