import ContractsCore
import Foundation
import Postgres

enum SessionSQL {
    static func find(_ key: Data, at now: Date, idle: TimeInterval) -> SQL {
        """
        SELECT p.id, p.name, p.rank, p.revision, s.csrf_token, s.seen_at, s.previous_visit, s.flash, g.role, g.unit_id, g.unit_code, g.unit_name, g.until
        FROM session s
        JOIN person p ON p.id = s.person_id AND p.active
        LEFT JOIN person_grant g ON g.person_id = p.id AND (g.until IS NULL OR g.until > \(now))
        WHERE s.token_sha256 = \(key) AND s.expires_at > \(now) AND s.seen_at > \(now.addingTimeInterval(-idle))
        ORDER BY g.role, g.unit_name, g.unit_id
        """
    }

    static func insert(_ key: Data, person: PersonID, csrf: String, at now: Date, expires: Date) -> SQL {
        """
        INSERT INTO session (token_sha256, person_id, csrf_token, created_at, seen_at, previous_visit, expires_at)
        SELECT \(key), id, \(csrf), \(now), \(now), seen_at, \(expires) FROM person WHERE id = \(person)
        """
    }

    static func touch(_ key: Data, at now: Date) -> SQL {
        "UPDATE session SET seen_at = \(now) WHERE token_sha256 = \(key)"
    }

    static func seen(person: PersonID, at now: Date) -> SQL {
        "UPDATE person SET seen_at = \(now) WHERE id = \(person)"
    }

    static func setFlash(_ flash: Flash?, in key: Data) -> SQL {
        "UPDATE session SET flash = \(flash.map { JSONB($0) } as JSONB<Flash>?) WHERE token_sha256 = \(key)"
    }

    static func delete(_ key: Data) -> SQL {
        "DELETE FROM session WHERE token_sha256 = \(key)"
    }

    static func deleteEnded(at now: Date, idle: TimeInterval) -> SQL {
        "DELETE FROM session WHERE expires_at <= \(now) OR seen_at <= \(now.addingTimeInterval(-idle))"
    }
}
