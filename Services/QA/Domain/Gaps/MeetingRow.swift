import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

/// A meeting as it was recorded; what it decided about gaps comes apart.
struct MeetingRow: Sendable {
    let id: MeetingID
    let unit: UnitID
    let unitCode: String
    let unitName: String
    let unitKnown: Bool
    let on: LocalDate
    let attendees: JSONB<[QAAPI.Attendee]>
    let notes: String?
    let at: Date
    let by: String
    let byName: String
    let byRank: String?

    /// To be followed by a condition on `meeting`.
    static let select: SQL = """
        SELECT meeting.id, \(fragment: QAAPI.UnitName.columns), meeting.on_date, meeting.attendees, meeting.notes, meeting.at, meeting.by, meeting.by_name, meeting.by_rank
        FROM meeting JOIN unit ON unit.id = meeting.unit_id
        """

    static func find(_ id: MeetingID, in executor: some Executor) async throws -> MeetingRow? {
        try await executor.row("\(fragment: select) WHERE meeting.id = \(id)", into: MeetingRow.init)
    }

    /// Those that discussed a gap, newest first.
    static func about(_ gap: GapID, in executor: some Executor) async throws -> [MeetingRow] {
        try await executor.rows(
            """
            \(fragment: select) WHERE meeting.id IN (SELECT meeting_id FROM meeting_gap WHERE gap_id = \(gap))
            ORDER BY meeting.on_date DESC, meeting.id DESC LIMIT 100
            """,
            into: MeetingRow.init)
    }
}
