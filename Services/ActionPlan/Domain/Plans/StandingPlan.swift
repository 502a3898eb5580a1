import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

/// The plan of a unit that its actions go to unless they name another; made when the first one arrives.
enum StandingPlan {
    static func of(_ unit: UnitID, at now: Date, by person: ActionPlanAPI.Person, in transaction: Transaction) async throws -> PlanID {
        if let plan = try await find(unit, in: transaction) { return plan }
        // Two at once: the second waits here for the first, and finds its plan.
        try await transaction.execute(
            """
            INSERT INTO plan (id, kind, unit_id, title, standing, created_at, changed_at, changed_by, changed_by_name, changed_by_rank)
            SELECT \(PlanID.new(at: now)), CASE WHEN EXISTS (SELECT FROM unit WHERE id = \(unit) AND kind = 'business-group') THEN 'business-group' ELSE 'unit' END,
                \(unit), 'Action plan', true, \(now), \(now), \(person.subject), \(person.name), \(person.rank)
            ON CONFLICT (unit_id) WHERE standing DO NOTHING
            """)
        guard let plan = try await find(unit, in: transaction) else { throw AccessRefusal.notFound }
        return plan
    }

    private static func find(_ unit: UnitID, in transaction: Transaction) async throws -> PlanID? {
        try await transaction.value("SELECT id FROM plan WHERE unit_id = \(unit) AND standing")
    }
}
