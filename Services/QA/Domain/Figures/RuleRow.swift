import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres
import ServiceKit

/// When a unit has reached a phase, as it was set (Q6).
struct RuleRow: Sendable {
    let number: Int
    let minimumStep: Int
    let requiredShare: Int
    let unitKinds: [EvidenceAPI.UnitKind]
    let label: String
    let reason: String
    let setBy: String?
    let setByName: String?
    let setByRank: String?
    let setAt: Date

    static let select: SQL = """
        SELECT number, minimum_step::int, required_share::int, unit_kinds, label, reason, set_by, set_by_name, set_by_rank, set_at FROM attainment_rule
        """

    /// The day at whose end a rule came into force, by which `inForce` goes.
    private static let day: SQL = "(set_at AT TIME ZONE 'Europe/London')::date"

    /// Each rule's kinds with the day that it is in force from, and the first day that it is not; `since` is null for the first rule, `until` where none follows. A rule
    /// that was followed on its own day has no day between them.
    static let spans: SQL = """
        SELECT unit_kinds, CASE WHEN number > 1 THEN \(fragment: day) END AS since,
               min(\(fragment: day)) OVER (ORDER BY number ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS until FROM attainment_rule
        """

    /// - Parameter day: the rule that was in force at its end; nil: the one in force now. Before the first one, the first.
    static func inForce(on day: LocalDate? = nil, in executor: some Executor) async throws -> RuleRow {
        let condition: SQL = day.map { "\(fragment: RuleRow.day) <= \($0) OR number = 1" } ?? "true"
        let rule = try await executor.row("\(fragment: select) WHERE \(fragment: condition) ORDER BY number DESC LIMIT 1", into: RuleRow.init)
        guard let rule else { throw AccessRefusal.notFound }
        return rule
    }

    var version: Version { Version(revision: number, changedBy: setByName ?? QAAPI.service, changedAt: setAt) }
}

extension QAAPI.AttainmentRule {
    init(_ row: RuleRow) {
        self.init(
            number: row.number, minimumStep: row.minimumStep, requiredShare: row.requiredShare, unitKinds: row.unitKinds, label: row.label, reason: row.reason,
            setBy: row.setBy.map { QAAPI.Assessor(subject: $0, name: row.setByName ?? $0, rank: row.setByRank) }, setAt: row.setAt,
            etag: row.version.etag.description)
    }
}
