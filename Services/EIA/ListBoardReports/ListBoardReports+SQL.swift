import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

extension ListBoardReports {
    func rows(_ filter: Filter, _ page: PageRequest<Key>, visibleTo access: Access) async throws -> [BoardReportRow] {
        var sql: SQL = "\(fragment: BoardReportRow.select) WHERE \(fragment: access.readableReports)"
        if let words = filter.words { sql += " AND report.search @@ websearch_to_tsquery('english', \(words.text))" }
        if let board = filter.board { sql += " AND report.board = \(board)" }
        switch filter.state {
        case .received: sql += " AND report.feedback IS NULL"
        case .answered: sql += " AND report.feedback IS NOT NULL"
        case nil: break
        }
        if filter.revision { sql += " AND report.significant_revision" }
        if let from = filter.from { sql += " AND report.received_on >= \(from)" }
        if let to = filter.to { sql += " AND report.received_on <= \(to)" }
        if let key = page.after { sql += " AND (report.received_on, report.id) < (\(key.received), \(key.id))" }
        sql += " ORDER BY report.received_on DESC, report.id DESC LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: BoardReportRow.init)
    }
}
