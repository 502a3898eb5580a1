import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// What a section was, newest first (I3).
struct ListSectionRevisions: Sendable {
    let dependencies: Dependencies

    /// Where a page ends: the revision's number.
    struct Key: Codable, Sendable {
        let number: Int
    }

    func callAsFunction(
        of key: String, in assessment: AssessmentID, _ page: PageRequest<Key>, as caller: Caller
    ) async throws -> Page<EIAAPI.SectionRevision> {
        let known = try await KnownAssessment(assessment, as: caller, in: dependencies.pool)
        _ = try await dependencies.guides.guide(known.row.guide, in: dependencies.pool).document.value.section(key)
        var sql: SQL = "\(fragment: SectionRevisionRow.select) WHERE assessment_id = \(assessment) AND section = \(key)"
        if let after = page.after { sql += " AND number < \(after.number)" }
        sql += " ORDER BY number DESC LIMIT \(page.fetchCount)"
        let rows = try await dependencies.pool.rows(sql, into: SectionRevisionRow.init)
        return try page.page(rows, key: { Key(number: $0.number) }, item: EIAAPI.SectionRevision.init)
    }
}
