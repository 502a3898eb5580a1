import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres

extension EscalateOverdue {
    struct Rule: Sendable {
        let level: Int
        let target: ActionPlanAPI.EscalationTarget
        let afterDays: Int
    }

    /// False while another replica is at it.
    func takeTurn(in transaction: Transaction) async throws -> Bool {
        try await transaction.value("SELECT pg_try_advisory_xact_lock(hashtext('escalation ' || current_schema()), 0)") ?? false
    }

    func rules(in transaction: Transaction) async throws -> [Rule] {
        try await transaction.rows("SELECT level, target, after_days FROM escalation_rule ORDER BY level", into: Rule.init)
    }

    /// Those past the date of a level that they have not reached; what somebody is working on just now waits for the next round.
    func overdue(_ rules: [Rule], today: LocalDate, in transaction: Transaction) async throws -> [ActionRow] {
        guard !rules.isEmpty else { return [] }
        return try await transaction.rows(
            """
            \(fragment: ActionRow.select)
            WHERE action.state IN ('agreed', 'in-progress') AND EXISTS (
                SELECT FROM unnest(\(rules.map(\.level)), \(rules.map { today.adding(days: -$0.afterDays) })) AS rule (level, latest)
                WHERE rule.level > action.escalation AND action.due <= rule.latest)
            ORDER BY action.due, action.id LIMIT \(Self.batchSize) FOR UPDATE OF action SKIP LOCKED
            """, into: ActionRow.init)
    }

    func insert(_ rule: Rule, of action: ActionID, due: LocalDate, late: Int, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO escalation (id, action_id, due, level, target, days_overdue, at)
            VALUES (\(EscalationID.new(at: now)), \(action), \(due), \(rule.level), \(rule.target), \(late), \(now))
            ON CONFLICT (action_id, due, level) DO NOTHING
            """)
    }

    /// The version stays: nobody changed what the action says.
    func update(_ action: ActionID, to level: Int, steps: Int, in transaction: Transaction) async throws {
        try await transaction.execute(
            "UPDATE action SET escalation = \(level), steps = steps + \(steps), sequence = sequence + 1 WHERE id = \(action)")
    }
}
