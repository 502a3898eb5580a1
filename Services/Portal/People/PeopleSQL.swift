import ContractsCore
import Foundation
import Identity
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

    /// The people first, so that the limit counts them and not their grants.
    static func list(matching search: String?, limit: Int) -> SQL {
        """
        SELECT \(fragment: columns)
        FROM (
            SELECT * FROM person
            WHERE \(search as String?) IS NULL OR strpos(lower(name), lower(\(search as String?))) > 0 OR strpos(lower(coalesce(rank, '')), lower(\(search as String?))) > 0
            ORDER BY name, id LIMIT \(limit)
        ) p
        LEFT JOIN person_grant g ON g.person_id = p.id
        ORDER BY p.name, p.id, g.role, g.unit_name, g.unit_id
        """
    }

    static func find(_ id: PersonID) -> SQL {
        """
        SELECT \(fragment: columns)
        FROM person p LEFT JOIN person_grant g ON g.person_id = p.id
        WHERE p.id = \(id)
        ORDER BY g.role, g.unit_name, g.unit_id
        """
    }

    static func lock(_ id: PersonID) -> SQL {
        "SELECT 1 FROM person WHERE id = \(id) FOR UPDATE"
    }

    static func events(of subject: String) -> SQL {
        "SELECT at, actor_name, action FROM audit_entry WHERE subject = \(subject) ORDER BY seq DESC LIMIT 50"
    }

    static func update(_ id: PersonID, _ details: PersonDetails, at now: Date) -> SQL {
        """
        UPDATE person SET name = \(details.name), rank = \(details.rank as String?), active = \(details.active), revision = revision + 1, updated_at = \(now)
        WHERE id = \(id)
        """
    }

    static func signOut(_ id: PersonID) -> SQL {
        "DELETE FROM session WHERE person_id = \(id)"
    }

    static func removeGrant(_ role: Role, in unit: UnitID?, of id: PersonID) -> SQL {
        "DELETE FROM person_grant WHERE person_id = \(id) AND role = \(role.rawValue) AND unit_id IS NOT DISTINCT FROM \(unit as UnitID?)"
    }

    static func sample(named name: String) -> SQL {
        """
        SELECT \(fragment: columns)
        FROM person p
        LEFT JOIN person_grant g ON g.person_id = p.id
        WHERE p.name = \(name) AND p.sample_group IS NOT NULL
        FOR UPDATE OF p
        """
    }

    static func insert(_ id: PersonID, name: String, rank: String?, sampleGroup: String?, position: Int?, at now: Date) -> SQL {
        """
        INSERT INTO person (id, name, rank, sample_group, sample_position, created_at, updated_at)
        VALUES (\(id), \(name), \(rank as String?), \(sampleGroup as String?), \(position as Int?), \(now), \(now))
        """
    }

    static func updateSample(_ id: PersonID, rank: String?, sampleGroup: String, position: Int, at now: Date) -> SQL {
        """
        UPDATE person SET rank = \(rank as String?), sample_group = \(sampleGroup), sample_position = \(position), revision = revision + 1, updated_at = \(now)
        WHERE id = \(id)
        """
    }

    static func removeGrants(of id: PersonID) -> SQL {
        "DELETE FROM person_grant WHERE person_id = \(id)"
    }

    static func addGrants(_ grants: some Collection<PersonGrant>, to id: PersonID, at now: Date) -> SQL {
        """
        INSERT INTO person_grant (person_id, role, unit_id, unit_code, unit_name, until, granted_at)
        SELECT \(id), role, unit_id, unit_code, unit_name, until, \(now)
        FROM unnest(\(grants.map(\.role.rawValue)), \(grants.map(\.unit?.id)), \(grants.map(\.unit?.code)), \(grants.map(\.unit?.name)), \(grants.map(\.until)))
            AS given (role, unit_id, unit_code, unit_name, until)
        ON CONFLICT (person_id, role, unit_id) DO UPDATE SET until = excluded.until, unit_code = excluded.unit_code, unit_name = excluded.unit_name
        """
    }

    static func isSample(_ id: PersonID) -> SQL {
        "SELECT true FROM person WHERE id = \(id) AND sample_group IS NOT NULL AND active"
    }
}
