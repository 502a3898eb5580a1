import ContractsActionPlan
import ContractsCore
import Foundation
import Postgres
import ServiceKit

struct MilestoneRow: Sendable {
    let id: MilestoneID
    let title: String
    let due: LocalDate
    let doneAt: Date?
    let doneBy: StoredPerson?
    let note: String?
    let revision: Int
    let changedAt: Date
    let changedBy: String

    var version: Version { Version(revision: revision, changedBy: changedBy, changedAt: changedAt) }
}

extension MilestoneRow {
    private static let select: SQL = """
        SELECT id, title, due, done_at, CASE WHEN done_by IS NOT NULL THEN ARRAY[done_by, done_by_name, done_by_rank] END, note, revision, changed_at,
            changed_by_name
        FROM milestone
        """

    static func all(of action: ActionID, in executor: some Executor) async throws -> [MilestoneRow] {
        try await executor.rows("\(fragment: select) WHERE action_id = \(action) ORDER BY due, id", into: MilestoneRow.init)
    }

    /// The action's lock guards its milestones.
    static func find(_ id: MilestoneID, of action: ActionID, in executor: some Executor) async throws -> MilestoneRow? {
        try await executor.row("\(fragment: select) WHERE id = \(id) AND action_id = \(action)", into: MilestoneRow.init)
    }
}

extension ActionPlanAPI.Milestone {
    init(_ row: MilestoneRow, today: LocalDate) {
        self.init(
            id: row.id, title: row.title, due: row.due, doneAt: row.doneAt, doneBy: row.doneBy.map(ActionPlanAPI.Person.init), note: row.note,
            overdue: row.doneAt == nil && row.due < today, etag: row.version.etag.description)
    }
}
