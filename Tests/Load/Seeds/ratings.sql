-- 22 indicators × 3 phases in every unit that has none yet: submitted, and rated as far as each got; counted by the services' own view. Triggers stay out of it, and the
-- counters are written for all units at once; `recount` holds afterwards.
SET search_path = qa;
SET session_replication_role = replica;
SELECT setseed(0.5) \g /dev/null

-- The second and third phase of the standard, which is published with the first alone, take over its indicators.
UPDATE phase SET indicators = first.indicators FROM phase AS first
WHERE phase.version_id = first.version_id AND first.code = 'B' AND phase.code IN ('I', 'E') AND phase.indicators = 0;

INSERT INTO indicator (id, phase_id, code, position, strapline, wording, sha256, known)
SELECT gen_random_uuid(), phase.id, indicator.code, indicator.position, indicator.strapline, indicator.wording, indicator.sha256, true
FROM phase JOIN phase AS first ON first.version_id = phase.version_id AND first.code = 'B' JOIN indicator ON indicator.phase_id = first.id
WHERE phase.code IN ('I', 'E') AND NOT EXISTS (SELECT FROM indicator AS there WHERE there.phase_id = phase.id);

-- Units differ in how far they got.
CREATE TEMPORARY TABLE new_submission AS
SELECT gen_random_uuid() AS id, unit.id AS unit_id, phase.id AS phase_id, phase.version_id, 0.35 + 0.8 * random() AS diligence,
       now() - interval '20 days' - random() * interval '500 days' AS at
FROM unit CROSS JOIN phase
WHERE unit.kind IN ('directorate', 'ocu', 'bocu') AND phase.code IN ('B', 'I', 'E') AND phase.indicators > 0
    AND NOT EXISTS (SELECT FROM unit_phase WHERE unit_phase.unit_id = unit.id AND unit_phase.phase_id = phase.id);

CREATE TEMPORARY TABLE new_entry AS
SELECT drawn.*, gen_random_uuid() AS local_id, gen_random_uuid() AS corporate_id,
       CASE WHEN luck < diligence - 0.15 THEN 'assured' WHEN luck < diligence THEN 'waiting-corporate' WHEN luck < diligence + 0.05 THEN 'returned'
            WHEN luck < diligence + 0.2 THEN 'waiting-local' ELSE 'not-submitted' END AS state,
       CASE WHEN quality < 0.1 THEN 2 WHEN quality < 0.4 THEN 3 ELSE 4 END AS local_step,
       CASE WHEN quality + shift < 0.03 * (1.2 - diligence) THEN 1 WHEN quality + shift < 0.2 * (1.2 - diligence) THEN 2 WHEN quality + shift < 0.5 THEN 3 ELSE 4 END AS corporate_step
FROM (
    SELECT submission.id AS submission_id, submission.unit_id, submission.phase_id, submission.at, submission.diligence, indicator.id AS indicator_id,
           indicator.position, indicator.sha256, random() AS luck, random() AS quality, 0.2 * random() - 0.05 AS shift, random() < 0.97 AS applies
    FROM new_submission AS submission JOIN indicator ON indicator.phase_id = submission.phase_id
) AS drawn;

INSERT INTO submission (id, unit_id, version_id, phase_id, sha256, submitted_at, submitted_by, submitted_by_name, received_at)
SELECT id, unit_id, version_id, phase_id, repeat('0', 64), at, 'contributor', 'Contributor', at FROM new_submission;
INSERT INTO submission_entry (submission_id, indicator_id, position, indicator_sha256)
SELECT submission_id, indicator_id, position, sha256 FROM new_entry WHERE state <> 'not-submitted';
INSERT INTO submission_revision (submission_id, indicator_id, position, evidence_id, revision, title, sha256, authors)
SELECT submission_id, indicator_id, 1, gen_random_uuid(), 1, 'Ward panels', repeat('0', 64), '[{"name": "Contributor", "subject": "contributor"}]'
FROM new_entry WHERE state <> 'not-submitted';

INSERT INTO submission_judge (submission_id, subject, stage)
SELECT id, judge.subject, judge.stage FROM new_submission, (VALUES ('local-judge', 'local'), ('corporate-judge', 'corporate')) AS judge (subject, stage);
INSERT INTO rating (id, unit_id, indicator_id, submission_id, stage, outcome, step, code, label, sufficient, relevant, appropriate, points, at, by, by_name)
SELECT local_id, unit_id, indicator_id, submission_id, 'local', 'accepted', local_step, local_step, 'Step ' || local_step, true, true, true, '[]',
       at + interval '5 days', 'local-judge', 'SPOC'
FROM new_entry WHERE state IN ('waiting-corporate', 'assured')
UNION ALL
SELECT local_id, unit_id, indicator_id, submission_id, 'local', 'returned', NULL, NULL, NULL, false, true, true,
       jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'text', 'Say what changed.')), at + interval '5 days', 'local-judge', 'SPOC'
FROM new_entry WHERE state = 'returned'
UNION ALL
SELECT corporate_id, unit_id, indicator_id, submission_id, 'corporate', 'accepted', corporate_step, corporate_step, 'Step ' || corporate_step, NULL, NULL, NULL, '[]',
       at + interval '12 days', 'corporate-judge', 'Adviser'
FROM new_entry WHERE state = 'assured';

INSERT INTO entry (unit_id, indicator_id, phase_id, applies, state, state_since, submission_id, submitted_at, local_rating, local_step, local_submission,
                   corporate_rating, corporate_step, corporate_submission, changed_at, changed_by)
SELECT unit_id, indicator_id, phase_id, applies, state,
       at + CASE state WHEN 'waiting-local' THEN interval '0' WHEN 'assured' THEN interval '12 days' ELSE interval '5 days' END, submission_id, at,
       CASE WHEN is_local THEN local_id END, CASE WHEN is_local THEN local_step END, CASE WHEN is_local THEN submission_id END,
       CASE WHEN is_corporate THEN corporate_id END, CASE WHEN is_corporate THEN corporate_step END, CASE WHEN is_corporate THEN submission_id END, now(), 'load'
FROM (SELECT new_entry.*, state IN ('waiting-corporate', 'assured') AS is_local, state = 'assured' AS is_corporate FROM new_entry WHERE state <> 'not-submitted') AS new;

INSERT INTO gap (id, unit_id, indicator_id, phase_id, state, rating_id, opened_at, changed_at, changed_by)
SELECT gen_random_uuid(), unit_id, indicator_id, phase_id, CASE WHEN random() < 0.3 THEN 'open' ELSE 'agreed' END, corporate_id, at + interval '12 days', now(), 'load'
FROM new_entry WHERE state = 'assured' AND applies AND corporate_step < 3;

INSERT INTO unit_phase SELECT anew.unit_id, anew.phase_id, inapplicable, waiting_local, returned, waiting_corporate, assured, changed, local_1, local_2, local_3, local_4,
    corporate_1, corporate_2, corporate_3, corporate_4, only_1, only_2, only_3, only_4, pair_11, pair_12, pair_13, pair_14, pair_21, pair_22, pair_23, pair_24,
    pair_31, pair_32, pair_33, pair_34, pair_41, pair_42, pair_43, pair_44, gap_open, gap_agreed, gap_accepted, gap_awaiting, gap_closed, reached, interim_reached,
    (now() - random() * interval '600 days')::date
FROM unit_phase_recount AS anew JOIN new_submission AS new ON new.unit_id = anew.unit_id AND new.phase_id = anew.phase_id;
INSERT INTO unit_phase_day SELECT unit_id, phase_id, inapplicable, waiting_local, returned, waiting_corporate, assured, changed, local_1, local_2, local_3, local_4,
    corporate_1, corporate_2, corporate_3, corporate_4, only_1, only_2, only_3, only_4, pair_11, pair_12, pair_13, pair_14, pair_21, pair_22, pair_23, pair_24,
    pair_31, pair_32, pair_33, pair_34, pair_41, pair_42, pair_43, pair_44, gap_open, gap_agreed, gap_accepted, gap_awaiting, gap_closed, reached, interim_reached,
    counted_on
FROM unit_phase AS counted JOIN new_submission AS new USING (unit_id, phase_id);
INSERT INTO reached_change (unit_id, phase_id, reached, on_date)
SELECT unit_id, phase_id, true, counted_on FROM unit_phase JOIN new_submission AS new USING (unit_id, phase_id) WHERE reached;
