import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// A mitigation as it is stored, with what the action-plan service told of its action.
struct MitigationRow: Sendable {
    let id: MitigationID
    let what: String
    let lead: String?
    let due: LocalDate?
    let measure: String?
    let characteristics: [String]
    let agreedAt: Date
    let action: UUID?
    let actionState: String?
    let actionDue: LocalDate?
    let actionLead: String?
    let actionChangedAt: Date?

    static let columns: SQL = """
        mitigation.id, mitigation.what, mitigation.lead, mitigation.due, mitigation.measure, mitigation.characteristics, mitigation.agreed_at,
        mitigation.action_id, mitigation.action_state, mitigation.action_due, mitigation.action_lead, mitigation.action_changed_at
        """

    /// What an assessment promises, in the order in which it was agreed.
    static func all(of assessment: AssessmentID, in executor: some Executor) async throws -> [MitigationRow] {
        try await executor.rows(
            "SELECT \(fragment: columns) FROM mitigation WHERE assessment_id = \(assessment) AND withdrawn_at IS NULL ORDER BY round, position",
            into: MitigationRow.init)
    }
}

extension EIAAPI.Mitigation {
    init(_ row: MitigationRow) {
        var action: EIAAPI.MitigationAction?
        if let id = row.action, let state = row.actionState, let changedAt = row.actionChangedAt {
            action = .init(id: id, state: state, due: row.actionDue, lead: row.actionLead, changedAt: changedAt)
        }
        self.init(
            id: row.id, what: row.what, lead: row.lead, due: row.due, measure: row.measure, characteristics: row.characteristics, action: action)
    }
}
