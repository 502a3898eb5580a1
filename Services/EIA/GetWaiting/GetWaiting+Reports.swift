import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres

extension GetWaiting {
    /// Nobody answers their own.
    func reportsToAnswer(for caller: Caller) async throws -> Int {
        guard caller.access.isOfficer || caller.access.holdsForceWide(.moderator) else { return 0 }
        let me = caller.principal.subject
        return try await dependencies.pool.value(
            "SELECT count(*) FROM board_report WHERE feedback IS NULL AND author_subject <> \(me) AND NOT \(fragment: Access.coauthored(by: me, "board_report"))"
        ) ?? 0
    }

    /// The caller's own reports that got feedback lately, newest first.
    func reportsAnswered(for caller: Caller) async throws -> [EIAAPI.BoardReport] {
        guard caller.access.isPerson else { return [] }
        let me = caller.principal.subject
        let since = dependencies.now.addingTimeInterval(-TimeInterval(Self.answeredDays) * 86_400)
        return try await dependencies.pool.rows(
            """
            \(fragment: BoardReportRow.select) WHERE report.feedback_at >= \(since)
                AND (report.author_subject = \(me) OR \(fragment: Access.coauthored(by: me, "report")))
            ORDER BY report.feedback_at DESC, report.id DESC LIMIT \(Self.most)
            """, into: BoardReportRow.init
        ).map(EIAAPI.BoardReport.init)
    }
}
