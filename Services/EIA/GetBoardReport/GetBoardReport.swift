import ContractsCore
import ContractsEIA
import Postgres

/// One report to a board, for those who keep the register and for its author (I9).
struct GetBoardReport: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ report: BoardReportID, as caller: Caller) async throws -> EIAAPI.BoardReport {
        guard let row = try await BoardReportRow.find(report, in: dependencies.pool), caller.access.mayRead(row) else { throw AccessRefusal.notFound }
        return EIAAPI.BoardReport(row)
    }
}
