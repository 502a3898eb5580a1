import Logging
import Postgres
import TestSupport
import Testing

@testable import QAService

/// What the login that serves may not do, whatever the code asks for.
@Suite struct LeastPrivilegeTests {
    @Test(
        arguments: [
            "UPDATE audit_entry SET actor = 'nobody'", "DELETE FROM audit_entry", "TRUNCATE audit_entry", "UPDATE audit_head SET seq = 0",
            "INSERT INTO audit_entry (seq, actor, actor_name, action, subject, from_where, hash) VALUES (1, '', '', '', '', '', '')",
            "ALTER TABLE rating ADD COLUMN x int", "CREATE TABLE x (y int)", "DROP TABLE rating", "CREATE TEMPORARY TABLE x (y int)", "CREATE SCHEMA x",
            "CREATE TABLE public.x (y int)", "SELECT * FROM other.secret", "UPDATE rating SET step = 4", "DELETE FROM rating", "TRUNCATE rating",
            "UPDATE submission_judge SET stage = 'local'", "DELETE FROM submission_judge", "UPDATE submission_revision SET authors = '[]'",
            "DELETE FROM submission_revision", "DELETE FROM submission", "UPDATE submission_answer SET by = ''", "DELETE FROM entry", "DELETE FROM gap",
            "UPDATE gap_step SET detail = ''", "UPDATE meeting SET notes = ''", "DELETE FROM meeting_gap", "UPDATE attainment_rule SET minimum_step = 1",
            "DELETE FROM target_set", "DELETE FROM reached_change", "DELETE FROM unit", "DELETE FROM unit_phase", "SET ROLE qa_owner",
            "ALTER TABLE audit_entry DISABLE TRIGGER ALL", "ALTER TABLE entry DISABLE TRIGGER ALL",
        ] as [SQL])
    func `the runtime login is refused`(statement: SQL) async throws {
        try await withDatabase([QAWorld.schema, TestDatabaseSchema(service: "other", migrations: try SecretMigration.folder())]) { database in
            _ = try await database.withPool(of: "qa") { pool in
                await #expect { try await pool.execute(statement) } throws: { error in
                    (error as? PostgresError)?.sqlState == .insufficientPrivilege
                }
            }
        }
    }
}
