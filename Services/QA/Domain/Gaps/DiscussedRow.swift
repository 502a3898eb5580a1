import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres

/// What a meeting decided about a gap.
struct DiscussedRow: Sendable {
    let meeting: MeetingID
    let gap: GapID
    let indicator: IndicatorID
    let code: String
    let strapline: String
    let wording: String
    let decision: QAAPI.GapDecision
    let reason: String?
    let proposedActivity: String?

    /// By meeting, in their order.
    static func of(_ meetings: [MeetingID], in executor: some Executor) async throws -> [MeetingID: [DiscussedRow]] {
        guard !meetings.isEmpty else { return [:] }
        let rows = try await executor.rows(
            """
            SELECT discussed.meeting_id, gap.id, \(fragment: QAAPI.IndicatorName.columns), discussed.decision, discussed.reason, discussed.proposed_activity
            FROM meeting_gap AS discussed JOIN gap ON gap.id = discussed.gap_id JOIN indicator ON indicator.id = gap.indicator_id
            WHERE discussed.meeting_id = ANY(\(meetings)) ORDER BY discussed.meeting_id, discussed.position
            """,
            into: DiscussedRow.init)
        return Dictionary(grouping: rows, by: \.meeting)
    }
}

extension QAAPI.Meeting {
    init(_ row: MeetingRow, _ discussed: [DiscussedRow]) {
        self.init(
            id: row.id, unit: QAAPI.UnitName(id: row.unit, code: row.unitCode, name: row.unitName, known: row.unitKnown), on: row.on,
            attendees: row.attendees.value, notes: row.notes, gaps: discussed.map(QAAPI.GapDiscussed.init),
            recordedBy: QAAPI.Assessor(subject: row.by, name: row.byName, rank: row.byRank), recordedAt: row.at)
    }

    /// With what each decided, in one more statement.
    static func all(_ rows: [MeetingRow], in executor: some Executor) async throws -> [QAAPI.Meeting] {
        let discussed = try await DiscussedRow.of(rows.map(\.id), in: executor)
        return rows.map { QAAPI.Meeting($0, discussed[$0.id] ?? []) }
    }
}

extension QAAPI.GapDiscussed {
    init(_ row: DiscussedRow) {
        self.init(
            gap: row.gap, indicator: QAAPI.IndicatorName(id: row.indicator, code: row.code, strapline: row.strapline, wording: row.wording),
            decision: row.decision, reason: row.reason, proposedActivity: row.proposedActivity)
    }
}
