import Logging
import Postgres
import TestSupport
import Testing

@testable import EvidenceService

/// What the login that serves may not do, whatever the code asks for.
@Suite struct LeastPrivilegeTests {
    @Test(
        arguments: [
            "UPDATE audit_entry SET actor = 'nobody'", "DELETE FROM audit_entry", "TRUNCATE audit_entry", "UPDATE audit_head SET seq = 0",
            "INSERT INTO audit_entry (seq, actor, actor_name, action, subject, from_where, hash) VALUES (1, '', '', '', '', '', '')",
            "ALTER TABLE unit ADD COLUMN x int", "CREATE TABLE x (y int)", "DROP TABLE unit", "CREATE TEMPORARY TABLE x (y int)", "CREATE SCHEMA x",
            "CREATE TABLE public.x (y int)", "SELECT * FROM other.secret", "DELETE FROM unit", "DELETE FROM standard_version",
            "UPDATE indicator SET wording = ''",
            "UPDATE evidence_revision SET title = ''", "DELETE FROM evidence_revision", "UPDATE applicability_step SET detail = ''", "SET ROLE evidence_owner",
            "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
        ] as [SQL])
    func `the runtime login is refused`(statement: SQL) async throws {
        try await withDatabase([EvidenceWorld.schema, TestDatabaseSchema(service: "other", migrations: try SecretMigration.folder())]) { database in
            _ = try await database.withPool(of: "evidence") { pool in
                await #expect { try await pool.execute(statement) } throws: { error in
                    (error as? PostgresError)?.sqlState == .insufficientPrivilege
                }
            }
        }
    }
}
