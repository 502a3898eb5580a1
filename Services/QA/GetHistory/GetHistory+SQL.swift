import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

extension GetHistory {
    func rows(_ indicator: IndicatorID, in unit: UnitID, _ page: PageRequest<Key>) async throws -> [HistoryRow] {
        var after: SQL = "true"
        if let key = page.after { after = "(story.at, story.ordering) > (\(key.at.date), \(key.order))" }
        return try await dependencies.pool.rows(
            """
            SELECT story.* FROM (
                SELECT made.submitted_at AS at, '1 ' || made.id AS ordering, 'submitted' AS kind, made.submitted_by AS by, made.submitted_by_name AS by_name,
                       made.submitted_by_rank AS by_rank, NULL::text AS stage, NULL::int AS step, NULL::text AS code, NULL::text AS label, made.note AS detail,
                       made.id AS submission, NULL::uuid AS rating, NULL::uuid AS gap, NULL::text AS action_state, NULL::text AS closure,
                       \(fragment: .frozenRevisions(of: "made.id", "frozen_entry.indicator_id")) AS revisions
                FROM submission AS made JOIN submission_entry AS frozen_entry ON frozen_entry.submission_id = made.id
                WHERE made.unit_id = \(unit) AND frozen_entry.indicator_id = \(indicator)
                UNION ALL
                SELECT rating.at, '2 ' || rating.id, rating.outcome, rating.by, rating.by_name, rating.by_rank, rating.stage, rating.step::int, rating.code,
                       rating.label,
                       nullif(concat_ws(E'\\n', rating.comment, (SELECT string_agg(point ->> 'text', E'\\n' ORDER BY number)
                                                               FROM jsonb_array_elements(rating.points) WITH ORDINALITY AS raised (point, number))), ''),
                       rating.submission_id, rating.id, NULL, NULL, NULL, \(fragment: .frozenRevisions(of: "rating.submission_id", "rating.indicator_id"))
                FROM rating WHERE rating.unit_id = \(unit) AND rating.indicator_id = \(indicator)
                UNION ALL
                SELECT step.at, '3 ' || to_char(step.number, 'FM00000000000000000000'), step.kind, step.by, step.by_name, step.by_rank, NULL, NULL, NULL, NULL,
                       step.detail, NULL, NULL, gap.id, step.action_state, step.closure, '[]'
                FROM gap_step AS step JOIN gap ON gap.id = step.gap_id WHERE gap.unit_id = \(unit) AND gap.indicator_id = \(indicator)
                UNION ALL
                SELECT changed_at, '4 ' || to_char(number, 'FM00000000000000000000'), 'changed', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                       'revision ' || revision, NULL, NULL, NULL, NULL, NULL, '[]'
                FROM evidence_change WHERE unit_id = \(unit) AND indicator_id = \(indicator)
                UNION ALL
                SELECT decided_at, '5 ' || to_char(number, 'FM00000000000000000000'), 'applicability', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                       CASE WHEN applies THEN 'applies' ELSE 'does not apply' END, NULL, NULL, NULL, NULL, NULL, '[]'
                FROM applicability_change WHERE unit_id = \(unit) AND indicator_id = \(indicator)
            ) AS story
            WHERE \(fragment: after) ORDER BY story.at, story.ordering LIMIT \(page.fetchCount)
            """,
            into: HistoryRow.init)
    }
}
