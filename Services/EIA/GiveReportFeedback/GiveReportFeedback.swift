import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// The authors hear, once, what was thought of the report's equality implications, and whether a significant revision was proposed (I9).
struct GiveReportFeedback: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ feedback: SoundReportFeedback, on report: BoardReportID, from expected: ETag, as caller: Caller, in transaction: Transaction
    ) async throws -> EIAAPI.BoardReport {
        let before = try await BoardReportRow.lock(report, as: caller, in: transaction)
        try caller.access.requireReportFeedback(to: before)
        try before.version.require(expected)
        guard before.feedback == nil else { throw BoardReportRefusal.answered }
        try await update(feedback, on: report, by: caller.person, in: transaction)
        guard let row = try await BoardReportRow.find(report, in: transaction) else { throw AccessRefusal.notFound }
        let after = EIAAPI.BoardReport(row)
        try await dependencies.journal.record(
            "board-report.answered", subject: "board-report/\(report)", before: EIAAPI.BoardReport(before), after: after, by: caller.actor, in: transaction)
        return after
    }
}
