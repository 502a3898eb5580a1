import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

/// The latest gap of an indicator in a unit, closed or not, as other pages show it.
struct GapSummaryRow: Sendable {
    let indicator: IndicatorID
    let id: GapID
    let state: QAAPI.GapState
    let actionID: UUID?
    let actionState: String?
    let actionActivity: String?
    let actionLead: String?
    let actionDue: LocalDate?
    let actionRAG: String?
    let actionAt: Date?

    /// By indicator.
    static func latest(of unit: UnitID, _ indicators: [IndicatorID], in executor: some Executor) async throws -> [IndicatorID: QAAPI.GapSummary] {
        let rows = try await executor.rows(
            """
            SELECT DISTINCT ON (indicator_id) indicator_id, id, state, action_id, action_state, action_activity, action_lead, action_due, action_rag, action_at
            FROM gap WHERE unit_id = \(unit) AND indicator_id = ANY(\(indicators)) ORDER BY indicator_id, id DESC
            """,
            into: GapSummaryRow.init)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.indicator, QAAPI.GapSummary($0)) })
    }
}

extension QAAPI.GapSummary {
    init(_ row: GapSummaryRow) {
        self.init(
            id: row.id, state: row.state,
            action: QAAPI.ActionStatus(
                id: row.actionID, state: row.actionState, activity: row.actionActivity, lead: row.actionLead, due: row.actionDue, rag: row.actionRAG,
                at: row.actionAt))
    }
}
