import ContractsCore
import ContractsEIA
import ServiceKit

extension AddBoardReport {
    func handle(_ body: EIAAPI.BoardReportContent, _ context: ServiceRequestContext) async throws -> Reply<EIAAPI.BoardReport> {
        let caller = try await dependencies.caller(context)
        let report = try SoundBoardReport(body, today: dependencies.today)
        return try await dependencies.once(context) { transaction in
            let added = try await self(report, as: caller, in: transaction)
            return .created(added, at: "/v1/board-reports/\(added.id)", etag: ETag(added.etag))
        }
    }
}
