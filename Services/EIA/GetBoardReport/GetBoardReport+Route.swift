import ContractsCore
import ContractsEIA
import ServiceKit

extension GetBoardReport {
    func handle(_: NoContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.BoardReport> {
        let report = try await self(context.path("report"), as: dependencies.caller(context))
        return .ok(report, etag: ETag(report.etag))
    }
}
