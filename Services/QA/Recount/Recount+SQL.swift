import ContractsCore
import ContractsEvidence
import Postgres

extension Recount {
    private static let columns: SQL = """
        unit_id, phase_id, inapplicable, waiting_local, returned, waiting_corporate, assured, changed, local_1, local_2, local_3, local_4,
        corporate_1, corporate_2, corporate_3, corporate_4, only_1, only_2, only_3, only_4, pair_11, pair_12, pair_13, pair_14, pair_21, pair_22,
        pair_23, pair_24, pair_31, pair_32, pair_33, pair_34, pair_41, pair_42, pair_43, pair_44, gap_open, gap_agreed, gap_accepted, gap_awaiting,
        gap_closed, reached, interim_reached
        """

    func counters(in transaction: Transaction) async throws -> Int {
        try await transaction.value("SELECT count(*) FROM unit_phase") ?? 0
    }

    func wrongCounters(in transaction: Transaction) async throws -> [UnitPhase] {
        try await transaction.rows(
            """
            SELECT DISTINCT unit_id, phase_id FROM (
                (SELECT \(fragment: Recount.columns) FROM unit_phase EXCEPT SELECT \(fragment: Recount.columns) FROM unit_phase_recount)
                UNION ALL
                (SELECT \(fragment: Recount.columns) FROM unit_phase_recount EXCEPT SELECT \(fragment: Recount.columns) FROM unit_phase)
            ) AS differing ORDER BY phase_id, unit_id
            """,
            into: UnitPhase.init)
    }

    /// What stands must be the latest accepted rating of each stage, the latest submission, and the state that follows from its ratings.
    func wrongEntries(in transaction: Transaction) async throws -> [Entry] {
        try await transaction.rows(
            """
            SELECT entry.unit_id, entry.indicator_id FROM entry
            LEFT JOIN LATERAL (
                SELECT rating.id, rating.step FROM rating WHERE rating.unit_id = entry.unit_id AND rating.indicator_id = entry.indicator_id
                    AND rating.stage = 'local' AND rating.outcome = 'accepted' ORDER BY rating.at DESC, rating.id DESC LIMIT 1
            ) AS local ON true
            LEFT JOIN LATERAL (
                SELECT rating.id, rating.step FROM rating WHERE rating.unit_id = entry.unit_id AND rating.indicator_id = entry.indicator_id
                    AND rating.stage = 'corporate' AND rating.outcome = 'accepted' ORDER BY rating.at DESC, rating.id DESC LIMIT 1
            ) AS corporate ON true
            LEFT JOIN LATERAL (
                SELECT submission.id FROM submission JOIN submission_entry AS frozen ON frozen.submission_id = submission.id
                WHERE submission.unit_id = entry.unit_id AND frozen.indicator_id = entry.indicator_id
                ORDER BY submission.submitted_at DESC, submission.received_at LIMIT 1
            ) AS latest ON true
            LEFT JOIN LATERAL (
                SELECT rating.stage, rating.outcome FROM rating
                WHERE rating.submission_id = entry.submission_id AND rating.indicator_id = entry.indicator_id ORDER BY rating.stage LIMIT 1
            ) AS last ON true
            WHERE local.id IS DISTINCT FROM entry.local_rating OR local.step IS DISTINCT FROM entry.local_step
                OR corporate.id IS DISTINCT FROM entry.corporate_rating OR corporate.step IS DISTINCT FROM entry.corporate_step
                OR latest.id IS DISTINCT FROM entry.submission_id
                OR entry.state <> CASE
                    WHEN entry.submission_id IS NULL THEN 'not-submitted'
                    WHEN last.stage IS NULL THEN 'waiting-local'
                    WHEN last.outcome = 'returned' THEN 'returned'
                    WHEN last.stage = 'corporate' THEN 'assured'
                    ELSE 'waiting-corporate'
                END
            ORDER BY entry.unit_id, entry.indicator_id
            """,
            into: Entry.init)
    }

    /// What stands must be the latest decision about an indicator that the standard has told of.
    func wrongApplicability(in transaction: Transaction) async throws -> [Entry] {
        try await transaction.rows(
            """
            SELECT latest.unit_id, latest.indicator_id
            FROM (SELECT unit_id, indicator_id, max(decided_at) AS decided_at FROM applicability_change GROUP BY unit_id, indicator_id) AS latest
            JOIN indicator ON indicator.id = latest.indicator_id AND indicator.known
            LEFT JOIN entry ON entry.unit_id = latest.unit_id AND entry.indicator_id = latest.indicator_id
            WHERE entry.applicability_at IS DISTINCT FROM latest.decided_at OR NOT EXISTS (
                SELECT FROM applicability_change AS told
                WHERE told.unit_id = latest.unit_id AND told.indicator_id = latest.indicator_id AND told.decided_at = latest.decided_at
                    AND told.applies = entry.applies)
            ORDER BY latest.unit_id, latest.indicator_id
            """,
            into: Entry.init)
    }
}
