import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres
import ServiceKit

/// A plan as it is stored, with the name of its unit.
struct PlanRow: Sendable {
    let id: PlanID
    let kind: ActionPlanAPI.PlanKind
    let unit: UnitID?
    let unitCode: String?
    let unitName: String?
    let association: String?
    let title: String
    let summary: String?
    let lead: StoredPerson?
    let from: LocalDate?
    let to: LocalDate?
    let closed: Bool
    let standing: Bool
    let createdAt: Date
    let changedAt: Date
    let changedBy: StoredPerson
    let revision: Int

    var version: Version { Version(revision: revision, changedBy: changedBy.name, changedAt: changedAt) }
}

extension PlanRow {
    static let select: SQL = """
        SELECT plan.id, plan.kind, plan.unit_id, unit.code, unit.name, plan.association, plan.title, plan.summary,
            CASE WHEN plan.lead_name IS NOT NULL THEN ARRAY[plan.lead_subject, plan.lead_name, plan.lead_rank] END, plan.from_on, plan.to_on, plan.closed,
            plan.standing, plan.created_at, plan.changed_at, ARRAY[plan.changed_by, plan.changed_by_name, plan.changed_by_rank], plan.revision
        FROM plan LEFT JOIN unit ON unit.id = plan.unit_id
        """

    static func find(_ id: PlanID, in executor: some Executor) async throws -> PlanRow? {
        try await executor.row("\(fragment: select) WHERE plan.id = \(id)", into: PlanRow.init)
    }

    /// Holds the plan until the transaction ends.
    static func lock(_ id: PlanID, in transaction: Transaction) async throws -> PlanRow? {
        try await transaction.row("\(fragment: select) WHERE plan.id = \(id) FOR UPDATE OF plan", into: PlanRow.init)
    }

    /// Keeps the plan from being closed until the transaction ends.
    static func share(_ id: PlanID, in transaction: Transaction) async throws -> PlanRow? {
        try await transaction.row("\(fragment: select) WHERE plan.id = \(id) FOR SHARE OF plan", into: PlanRow.init)
    }
}

extension ActionPlanAPI.Plan {
    init(_ row: PlanRow, counts: ActionPlanAPI.ActionCounts) {
        self.init(
            id: row.id, kind: row.kind, unit: row.unit, unitCode: row.unitCode, unitName: row.unitName, association: row.association, title: row.title,
            summary: row.summary, lead: row.lead.map(ActionPlanAPI.Lead.init), from: row.from, to: row.to, closed: row.closed, standing: row.standing,
            counts: counts, createdAt: row.createdAt, changedAt: row.changedAt, changedBy: .init(row.changedBy), etag: row.version.etag.description)
    }
}
