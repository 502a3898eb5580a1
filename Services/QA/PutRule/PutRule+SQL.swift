import ContractsQA
import Foundation
import Postgres

extension PutRule {
    /// Whoever rates reads the rule under the shared form of this lock.
    func holdOffWriters(in transaction: Transaction) async throws {
        try await transaction.execute("SELECT pg_advisory_xact_lock(hashtext('attainment rule ' || current_schema()))")
    }

    func insert(_ rule: QAAPI.RuleContent, as number: Int, by assessor: QAAPI.Assessor, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO attainment_rule (number, minimum_step, required_share, unit_kinds, label, reason, set_by, set_by_name, set_by_rank, set_at)
            VALUES (\(number), \(rule.minimumStep), \(rule.requiredShare), \(rule.unitKinds), \(rule.label), \(rule.reason),
                    \(assessor.subject), \(assessor.name), \(assessor.rank), \(now))
            """
        )
    }

    func reachAgain(at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute("SELECT reach_again(\(now), NULL)")
    }
}
