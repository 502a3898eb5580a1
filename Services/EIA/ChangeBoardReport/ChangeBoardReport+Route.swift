import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension ChangeBoardReport {
    func handle(_ body: EIAAPI.BoardReportContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.BoardReport> {
        let (report, expected): (BoardReportID, ETag) = (try context.path("report"), try context.ifMatch)
        let caller = try await dependencies.caller(context)
        let content = try SoundBoardReport(body, today: dependencies.today)
        let changed = try await dependencies.pool.transaction { transaction in
            try await self(content, of: report, from: expected, as: caller, in: transaction)
        }
        return .ok(changed, etag: ETag(changed.etag))
    }
}
