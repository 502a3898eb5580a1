import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

extension ListMitigations {
    func rows(_ filter: Filter, _ page: PageRequest<Key>) async throws -> [LibraryRow] {
        var sql: SQL = """
            SELECT mitigation.id, mitigation.what, mitigation.due, mitigation.measure, mitigation.characteristics, mitigation.agreed_at, mitigation.action_id,
                mitigation.action_state, mitigation.action_due, mitigation.action_changed_at, assessment.id, assessment.reference, assessment.title,
                assessment.state, assessment.unit_id, unit.code, unit.name
            FROM mitigation JOIN assessment ON assessment.id = mitigation.assessment_id LEFT JOIN unit ON unit.id = assessment.unit_id
            WHERE mitigation.withdrawn_at IS NULL AND NOT assessment.approval_void AND assessment.state <> 'withdrawn' AND coalesce((
                SELECT publication.published FROM publication WHERE publication.assessment_id = assessment.id ORDER BY publication.number DESC LIMIT 1), false)
            """
        if let words = filter.words { sql += " AND mitigation.search @@ websearch_to_tsquery('english', \(words.text))" }
        if let characteristic = filter.characteristic { sql += " AND \(characteristic) = ANY(mitigation.characteristics)" }
        if let key = page.after { sql += " AND (mitigation.agreed_at, mitigation.id) < (\(key.agreed.date), \(key.id))" }
        sql += " ORDER BY mitigation.agreed_at DESC, mitigation.id DESC LIMIT \(page.fetchCount)"
        return try await dependencies.pool.rows(sql, into: LibraryRow.init)
    }
}
