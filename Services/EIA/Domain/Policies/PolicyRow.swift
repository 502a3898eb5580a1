import ContractsCore
import ContractsEIA
import Foundation
import Postgres
import ServiceKit

/// A policy as it is stored, with the name of its unit and how it stands with its assessments.
struct PolicyRow: Sendable {
    let id: PolicyID
    let reference: String
    let title: String
    let kind: EIAAPI.PolicyKind
    let summary: String
    let unit: UnitID
    let unitCode: String?
    let unitName: String?
    let owner: StoredPerson
    let marking: EIAAPI.Marking
    let reviewDate: LocalDate?
    let closedAt: Date?
    let closingReason: String?
    let compliance: EIAAPI.Compliance
    let assessments: Int
    let adviser: StoredPerson?
    let supportReason: String?
    let changedAt: Date
    let changedBy: StoredPerson
    let revision: Int

    var version: Version { Version(revision: revision, changedBy: changedBy.name, changedAt: changedAt) }
}

extension PolicyRow {
    static func select(today: LocalDate) -> SQL {
        """
        SELECT policy.id, policy.reference, policy.title, policy.kind, policy.summary, policy.unit_id, unit.code, unit.name,
            ARRAY[policy.owner_subject, policy.owner_name, policy.owner_rank], policy.marking, policy.review_date, policy.closed_at, policy.closing_reason,
            \(fragment: EIAAPI.Compliance.expression(today: today)), (SELECT count(*) FROM assessment WHERE assessment.policy_id = policy.id),
            CASE WHEN policy.adviser_subject IS NOT NULL THEN ARRAY[policy.adviser_subject, policy.adviser_name, policy.adviser_rank] END,
            policy.support_reason, policy.changed_at, ARRAY[policy.changed_by, policy.changed_by_name, policy.changed_by_rank], policy.revision
        FROM policy LEFT JOIN unit ON unit.id = policy.unit_id
        """
    }

    static func find(_ id: PolicyID, today: LocalDate, in executor: some Executor) async throws -> PolicyRow? {
        try await executor.row("\(fragment: select(today: today)) WHERE policy.id = \(id)", into: PolicyRow.init)
    }

    /// Holds the policy until the transaction ends: changes to it, and new assessments of it, follow one another.
    static func lock(_ id: PolicyID, today: LocalDate, in transaction: Transaction) async throws -> PolicyRow? {
        try await transaction.row(
            "\(fragment: select(today: today)) WHERE policy.id = \(id) FOR NO KEY UPDATE OF policy", into: PolicyRow.init)
    }
}

extension EIAAPI.Policy {
    init(_ row: PolicyRow) {
        self.init(
            id: row.id, reference: row.reference, title: row.title, kind: row.kind, summary: row.summary,
            unit: .init(id: row.unit, code: row.unitCode, name: row.unitName), owner: .init(row.owner), marking: row.marking, reviewDate: row.reviewDate,
            closedAt: row.closedAt, closingReason: row.closingReason, compliance: row.compliance, assessments: row.assessments,
            adviser: row.adviser.map(EIAAPI.Person.init), supportReason: row.supportReason, changedAt: row.changedAt, changedBy: .init(row.changedBy),
            etag: row.version.etag.description)
    }
}
