import ContractsCore
import ContractsEIA
import Postgres

extension GetReportFigures {
    func counts(_ period: Period, visibleTo access: Access) async throws -> [EIAAPI.BoardCount] {
        try await dependencies.pool.rows(
            """
            SELECT report.board, count(*), count(report.feedback), count(*) FILTER (WHERE report.significant_revision)
            FROM board_report AS report
            WHERE report.received_on BETWEEN \(period.from) AND \(period.to) AND \(fragment: access.readableReports)
            GROUP BY report.board ORDER BY report.board
            """, into: EIAAPI.BoardCount.init(board:tracked:answered:significantRevision:))
    }
}
