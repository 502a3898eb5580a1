import ContractsCore
import ContractsEvidence
import Postgres

extension GetEntry {
    /// The story of the indicator in the unit, newest first: from every table that keeps a part of it for good.
    func trail(_ indicator: IndicatorID, in unit: UnitID) async throws -> [TrailRow] {
        try await dependencies.pool.rows(
            """
            WITH cited AS (
                SELECT item_id FROM evidence_citation WHERE unit_id = \(unit) AND indicator_id = \(indicator)
            )
            SELECT at, by, by_name, by_rank, kind, detail, evidence, revision, submission FROM (
                SELECT saved_at AS at, saved_by AS by, saved_by_name AS by_name, saved_by_rank AS by_rank,
                       CASE number WHEN 1 THEN 'recorded' ELSE 'revised' END AS kind, title AS detail, item_id AS evidence, number AS revision, NULL::uuid AS submission
                FROM evidence_revision JOIN cited USING (item_id) WHERE \(indicator) = ANY(indicators)
                UNION ALL
                SELECT history.at, history.by, history.by_name, history.by_rank, history.kind, coalesce(history.reason, revision.title), history.item_id, history.revision, NULL
                FROM evidence_withdrawal AS history JOIN cited USING (item_id)
                JOIN evidence_revision AS revision ON revision.item_id = history.item_id AND revision.number = history.revision
                WHERE \(indicator) = ANY(revision.indicators)
                UNION ALL
                SELECT submitted_at, submitted_by, submitted_by_name, submitted_by_rank, 'submitted', note, NULL, NULL, submission.id
                FROM submission JOIN submission_entry ON submission_entry.submission_id = submission.id
                WHERE submission.unit_id = \(unit) AND submission_entry.indicator_id = \(indicator)
                UNION ALL
                SELECT assurance.at, assurance.by, assurance.by_name, assurance.by_rank,
                       CASE WHEN outcome = 'returned' THEN 'returned' WHEN assurance.stage = 'local' THEN 'locally-assured' ELSE 'corporately-assured' END,
                       coalesce(label, (SELECT string_agg(point.text, E'\\n' ORDER BY point.position) FROM returned_point AS point
                                        WHERE point.submission_id = assurance.submission_id AND point.indicator_id = assurance.indicator_id)),
                       NULL, NULL, submission_id
                FROM assurance WHERE assurance.unit_id = \(unit) AND assurance.indicator_id = \(indicator)
                UNION ALL
                SELECT answered.at, answered.by, answered.by_name, answered.by_rank, 'answered', answered.answer, NULL, NULL, point.submission_id
                FROM returned_point AS point JOIN point_answer AS answered ON answered.point_id = point.id
                WHERE point.unit_id = \(unit) AND point.indicator_id = \(indicator)
                UNION ALL
                SELECT step.at, step.by, step.by_name, step.by_rank, step.kind, step.detail, NULL, NULL, NULL
                FROM applicability_step AS step WHERE step.unit_id = \(unit) AND step.indicator_id = \(indicator)
                UNION ALL
                SELECT step.at, step.by, step.by_name, step.by_rank, step.kind, coalesce(step.detail, item.title), step.item_id, NULL, NULL
                FROM link_step AS step JOIN evidence_item AS item ON item.id = step.item_id
                WHERE step.unit_id = \(unit) AND step.indicator_id = \(indicator)
            ) AS story
            ORDER BY at DESC, evidence DESC NULLS LAST, revision DESC
            """,
            into: TrailRow.init
        )
    }
}
