import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// What was noted of a report is put right, until its author has feedback (I9).
struct ChangeBoardReport: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ content: SoundBoardReport, of report: BoardReportID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.BoardReport {
        let before = try await BoardReportRow.lock(report, as: caller, in: transaction)
        try caller.access.requireReportKeeping()
        try before.version.require(expected)
        guard before.feedback == nil else { throw BoardReportRefusal.answered }
        try await update(content, of: report, by: caller.person, in: transaction)
        guard let row = try await BoardReportRow.find(report, in: transaction) else { throw AccessRefusal.notFound }
        let after = EIAAPI.BoardReport(row)
        try await dependencies.journal.record(
            "board-report.changed", subject: "board-report/\(report)", before: EIAAPI.BoardReport(before), after: after, by: caller.actor, in: transaction)
        return after
    }
}
