import ContractsCore
import Foundation
import Postgres

enum PeopleSQL {
    private static let columns: SQL =
        "p.id, p.name, p.rank, p.active, p.revision, p.sample_group, p.seen_at, g.role, g.unit_id, g.unit_code, g.unit_name, g.until"

    static func samples(at now: Date) -> SQL {
        """
        SELECT \(fragment: columns)
        FROM person p
        LEFT JOIN person_grant g ON g.person_id = p.id AND (g.until IS NULL OR g.until > \(now))
        WHERE p.sample_group IS NOT NULL AND p.active
        ORDER BY p.sample_position, p.id, g.role, g.unit_name, g.unit_id
        """
    }

    static func isSample(_ id: PersonID) -> SQL {
        "SELECT true FROM person WHERE id = \(id) AND sample_group IS NOT NULL AND active"
    }
}
