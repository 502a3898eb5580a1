import ContractsCore
import ContractsEIA
import Postgres

/// How many reports were received in a period, how many of these were answered, and for how many a significant revision was proposed (I9, S2 ¶7): of those that the caller may read.
struct GetReportFigures: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ period: Period, as caller: Caller) async throws -> EIAAPI.ReportFigures {
        let boards = try await counts(period, visibleTo: caller.access)
        return EIAAPI.ReportFigures(
            from: period.from, to: period.to, tracked: boards.reduce(0) { $0 + $1.tracked }, answered: boards.reduce(0) { $0 + $1.answered },
            significantRevision: boards.reduce(0) { $0 + $1.significantRevision }, byBoard: boards)
    }
}
