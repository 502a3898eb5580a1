import ContractsCore
import ContractsEIA
import Postgres
import ServiceKit

/// Versions of the guide, newest first (I2, I3). Drafts are for those who keep the guide.
struct ListGuides: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ page: PageRequest<GuideID>, as caller: Caller) async throws -> Page<EIAAPI.GuideName> {
        var sql: SQL = "SELECT id, label, title, published_at, sha256 FROM guide WHERE (published_at IS NOT NULL OR \(caller.access.mayKeepGuides))"
        if let last = page.after { sql += " AND id < \(last)" }
        sql += " ORDER BY id DESC LIMIT \(page.fetchCount)"
        let names = try await dependencies.pool.rows(sql, into: EIAAPI.GuideName.init(id:label:title:publishedAt:sha256:))
        return try page.page(names, key: \.id, item: { $0 })
    }
}
