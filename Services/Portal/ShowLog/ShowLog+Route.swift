import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird

/// A unit's logs: list, line, file (E12).
enum ShowLog {
    private static let pageSize = "50"

    static func list(_ visit: Visit) async throws -> Response {
        let log = try await LogVisit(visit), filter = LogFilter(visit, log.kind), after = visit.query("after")
        let query = filter.query + [("limit", pageSize)] + (after.map { [("cursor", $0)] } ?? [])
        let lines = try await visit.evidence(EvidenceAPI.listLog, log.path, query: query)
        let page = LogPage(lines, log.kind, of: log.unit, filter: filter, isFirst: after == nil, mayWrite: log.mayWrite, catalogue: visit.catalogue)
        return try await visit.page("logs/list", page, log.head(page.heading, visit))
    }

    static func line(_ visit: Visit) async throws -> Response {
        let log = try await LogVisit(visit), line = try await log.line(visit)
        let page = LogLinePage(line, log, catalogue: visit.catalogue)
        return try await visit.page("logs/line", page, log.head(page.heading, visit))
    }

    static func export(_ visit: Visit) async throws -> Response {
        let log = try await LogVisit(visit)
        let document = try await visit.evidence(EvidenceAPI.exportLog, log.path)
        return visit.download(Data(document.csv.utf8), name: "\(log.kind.rawValue)-log.csv", type: "text/csv; charset=utf-8")
    }
}
