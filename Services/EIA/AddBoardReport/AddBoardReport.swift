import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// A report to a board is tracked from now on (I9, S2 ¶7).
struct AddBoardReport: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ report: SoundBoardReport, as caller: Caller, in transaction: Transaction) async throws -> EIAAPI.BoardReport {
        try caller.access.requireReportKeeping()
        let id = BoardReportID.new(at: dependencies.now)
        let reference = try await ReferenceNumber.boardReport.next(at: dependencies.now, in: transaction)
        try await insert(report, as: id, reference, by: caller.person, in: transaction)
        guard let row = try await BoardReportRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let added = EIAAPI.BoardReport(row)
        try await dependencies.journal.record(
            "board-report.added", subject: "board-report/\(id)", before: nil as EIAAPI.BoardReport?, after: added, by: caller.actor, in: transaction)
        return added
    }
}
