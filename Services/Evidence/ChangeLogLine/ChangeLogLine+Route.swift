import ContractsEvidence
import ServiceKit

extension ChangeLogLine {
    func handle(_ body: EvidenceAPI.LogContent, _ context: ServiceRequestContext) async throws -> Reply<EvidenceAPI.LogLine> {
        let line = try await self(body, context.path("line"), of: context.logPlace, from: context.ifMatch, as: dependencies.caller(context))
        return .ok(line, etag: ETag(line.etag))
    }
}
