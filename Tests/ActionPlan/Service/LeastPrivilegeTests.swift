import Postgres
import TestSupport
import Testing

@testable import ActionPlanService

/// What the login that serves may not do, whatever the code asks for.
@Suite struct LeastPrivilegeTests {
    @Test(
        arguments: [
            "UPDATE audit_entry SET actor = 'nobody'", "DELETE FROM audit_entry", "TRUNCATE audit_entry", "UPDATE audit_head SET seq = 0",
            "ALTER TABLE action ADD COLUMN x int", "CREATE TABLE x (y int)", "DROP TABLE action", "CREATE TEMPORARY TABLE x (y int)", "CREATE SCHEMA x",
            "CREATE TABLE public.x (y int)", "DELETE FROM action", "DELETE FROM plan", "DELETE FROM unit", "DELETE FROM milestone",
            "DELETE FROM action_template",
            "UPDATE action_update SET text = ''", "DELETE FROM action_update", "UPDATE due_date_change SET reason = ''", "DELETE FROM due_date_change",
            "UPDATE action_step SET detail = ''", "DELETE FROM action_step", "UPDATE escalation SET level = 1", "DELETE FROM escalation",
            "UPDATE escalation_rule SET after_days = 99", "SET ROLE action_plan_owner", "ALTER TABLE action_step DISABLE TRIGGER ALL",
        ] as [SQL])
    func `the runtime login is refused`(statement: SQL) async throws {
        try await withDatabase([ActionPlanWorld.schema]) { database in
            _ = try await database.withPool(of: "action_plan") { pool in
                await #expect { try await pool.execute(statement) } throws: { error in
                    (error as? PostgresError)?.sqlState == .insufficientPrivilege
                }
            }
        }
    }

    @Test(arguments: ["UPDATE action_update SET text = ''", "DELETE FROM due_date_change", "TRUNCATE action_step CASCADE", "DELETE FROM escalation"] as [SQL])
    func `not even the owner changes what is kept for good`(statement: SQL) async throws {
        try await withActionPlan(units: []) { world in
            let refused = await #expect(throws: PostgresError.self) { try await world.asOwner(statement) }
            #expect(refused?.sqlState == .checkViolation)
        }
    }
}
