import ContractsCore
import ContractsEIA
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// What the login that serves may not do, whatever the code asks for.
@Suite struct LeastPrivilegeTests {
    @Test(
        arguments: [
            "UPDATE audit_entry SET actor = 'nobody'", "DELETE FROM audit_entry", "TRUNCATE audit_entry", "UPDATE audit_head SET seq = 0",
            "ALTER TABLE assessment ADD COLUMN x int", "CREATE TABLE x (y int)", "DROP TABLE assessment", "CREATE TEMPORARY TABLE x (y int)",
            "CREATE SCHEMA x", "CREATE TABLE public.x (y int)", "SET ROLE eia_owner", "ALTER TABLE guide DISABLE TRIGGER ALL",
            "DELETE FROM assessment", "DELETE FROM policy", "DELETE FROM guide", "UPDATE guide SET document = '{}'", "DELETE FROM assessment_writer",
            "UPDATE screening SET answers = '[]'", "DELETE FROM screening", "UPDATE section_revision SET content = '{}'", "DELETE FROM section_revision",
            "DELETE FROM section_head", "UPDATE trail_step SET detail = ''", "DELETE FROM trail_step", "UPDATE state_stay SET entered_at = now()",
            "UPDATE round SET sha256 = ''", "DELETE FROM round", "UPDATE round_section SET revision = 1", "DELETE FROM point", "UPDATE point SET at = now()",
            "UPDATE point_answer SET answer = ''", "DELETE FROM point_answer", "UPDATE approval SET at = now()", "DELETE FROM approval",
            "UPDATE decision SET retrospective = false", "DELETE FROM decision", "UPDATE publication SET reason = ''", "DELETE FROM publication",
            "UPDATE monitoring SET what = ''", "UPDATE review SET findings = ''", "DELETE FROM review_trigger", "DELETE FROM mitigation",
            "UPDATE mitigation SET what = ''", "UPDATE support_note SET text = ''", "DELETE FROM board_report",
        ] as [SQL])
    func `the runtime login is refused`(statement: SQL) async throws {
        try await withDatabase([EIAWorld.schema]) { database in
            _ = try await database.withPool(of: "eia") { pool in
                await #expect { try await pool.execute(statement) } throws: { error in
                    (error as? PostgresError)?.sqlState == .insufficientPrivilege
                }
            }
        }
    }

    @Test func `a mark for good, a pinned guide and a published guide are kept even from a careless statement`() async throws {
        try await withEIA { world in
            let draft = try await world.draft()
            try await world.pool.execute("UPDATE assessment SET retrospective = true WHERE id = \(draft.summary.id)")
            let other = try await world.putGuideInForce(GuideTests.changed())
            let statements: [SQL] = [
                "UPDATE assessment SET retrospective = false", "UPDATE assessment SET guide_id = \(other.name.id)",
                "UPDATE guide SET published_at = now()",
            ]
            for statement in statements {
                await #expect { try await world.pool.execute(statement) } throws: { error in
                    (error as? PostgresError)?.sqlState == "23000"
                }
            }
        }
    }
}
