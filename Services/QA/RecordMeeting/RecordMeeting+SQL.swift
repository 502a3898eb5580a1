import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension RecordMeeting {
    func insert(
        _ record: MeetingToRecord, as meeting: MeetingID, with unit: UnitID, by: QAAPI.Assessor, at now: Date, in transaction: Transaction
    ) async throws {
        let outcomes = record.outcomes
        try await transaction.execute(
            """
            WITH held AS (
                INSERT INTO meeting (id, unit_id, on_date, attendees, notes, at, by, by_name, by_rank)
                VALUES (\(meeting), \(unit), \(record.on), \(JSONB(record.attendees)), \(record.notes), \(now), \(by.subject), \(by.name), \(by.rank))
            )
            INSERT INTO meeting_gap (meeting_id, position, gap_id, decision, reason, proposed_activity)
            SELECT \(meeting), outcome.position, outcome.gap, outcome.decision, outcome.reason, outcome.activity
            FROM unnest(\(outcomes.map(\.gap)), \(outcomes.map(\.decision)), \(outcomes.map(\.reason)), \(outcomes.map(\.proposedActivity)))
                WITH ORDINALITY AS outcome (gap, decision, reason, activity, position)
            """
        )
    }

    /// What the gaps become, and a step of each one's trail.
    func settle(_ outcomes: [QAAPI.GapOutcome], in meeting: MeetingID, by: QAAPI.Assessor, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            WITH outcome AS (
                SELECT * FROM unnest(\(outcomes.map(\.gap)), \(outcomes.map(\.decision)), \(outcomes.map(\.reason)), \(outcomes.map(\.proposedActivity)))
                    WITH ORDINALITY AS outcome (gap, decision, reason, activity, position)
            ), told AS (
                INSERT INTO gap_step (gap_id, at, kind, detail, by, by_name, by_rank)
                SELECT gap, \(now), CASE decision WHEN 'action' THEN 'gap-agreed' WHEN 'accepted' THEN 'gap-accepted' ELSE 'gap-discussed' END,
                       reason, \(by.subject), \(by.name), \(by.rank)
                FROM outcome ORDER BY position
            )
            UPDATE gap SET
                state = CASE outcome.decision WHEN 'action' THEN 'agreed' WHEN 'accepted' THEN 'accepted' ELSE gap.state END,
                reason = CASE outcome.decision WHEN 'discussed' THEN gap.reason ELSE outcome.reason END,
                proposed_activity = coalesce(outcome.activity, gap.proposed_activity), meeting_id = \(meeting), revision = gap.revision + 1,
                changed_at = \(now), changed_by = \(by.name)
            FROM outcome WHERE gap.id = outcome.gap
            """
        )
    }

    struct AgreedRow: Sendable {
        let gap: GapID
        let unit: UnitID
        let indicator: IndicatorID
        let code: String
        let wording: String
        let version: StandardVersionID
        let phase: PhaseID
        let stage: QAAPI.Stage
        let step: Int
        let stepCode: String
        let label: String
        let reason: String
        let proposedActivity: String?
    }

    func agreedGaps(_ gaps: [GapID], in transaction: Transaction) async throws -> [AgreedRow] {
        guard !gaps.isEmpty else { return [] }
        return try await transaction.rows(
            """
            SELECT gap.id, gap.unit_id, indicator.id, indicator.code, indicator.wording, phase.version_id, phase.id, rating.stage, rating.step::int, rating.code,
                   rating.label, gap.reason, gap.proposed_activity
            FROM gap JOIN indicator ON indicator.id = gap.indicator_id JOIN phase ON phase.id = gap.phase_id JOIN rating ON rating.id = gap.rating_id
            WHERE gap.id = ANY(\(gaps)) ORDER BY gap.id
            """,
            into: AgreedRow.init)
    }
}

extension QAEvents.GapAgreed {
    init(_ row: RecordMeeting.AgreedRow, meeting: MeetingID, by assessor: QAAPI.Assessor, at now: Date) {
        self.init(
            gap: row.gap.uuid, unit: row.unit, indicator: row.indicator.uuid, indicatorCode: row.code, indicatorWording: row.wording, version: row.version.uuid,
            phase: row.phase.uuid, stage: row.stage, step: row.step, code: row.stepCode, label: row.label, reason: row.reason,
            proposedActivity: row.proposedActivity, meeting: meeting.uuid, agreedBy: assessor, agreedAt: now)
    }
}
