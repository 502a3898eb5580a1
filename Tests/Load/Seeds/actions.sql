-- An action for each agreed gap that has none yet: under way, done, verified; some late.
SET search_path = action_plan;
SET session_replication_role = replica;
SELECT setseed(0.5) \g /dev/null

INSERT INTO plan (id, kind, unit_id, title, standing, created_at, changed_at, changed_by, changed_by_name)
SELECT gen_random_uuid(), 'unit', unit.id, unit.name, true, now(), now(), 'load', 'Load' FROM unit
WHERE unit.kind IN ('directorate', 'ocu', 'bocu') AND NOT EXISTS (SELECT FROM plan WHERE plan.unit_id = unit.id AND plan.standing);

INSERT INTO action (id, plan_id, unit_id, indicator_id, indicator_code, indicator_wording, source_kind, source_reference, activity, lead_name, due, measure, state, heard_on,
                    created_at, created_by, created_by_name, agreed_at, done_by, what_changed, verified_at, verified_by, changed_at, changed_by, changed_by_name)
SELECT gen_random_uuid(), plan.id, gap.unit_id, gap.indicator_id, indicator.code, indicator.wording, 'gap', gap.id, 'Hold ward panels and report what they ask for.',
       'Commander', current_date + (180 * random())::int - 60, 'Residents say that they are heard.', drawn.state, current_date - (40 * random())::int,
       now(), 'load', 'Load', now(), CASE WHEN drawn.state IN ('done', 'verified') THEN 'lead' END,
       CASE WHEN drawn.state IN ('done', 'verified') THEN 'Panels were held.' END, CASE WHEN drawn.state = 'verified' THEN now() END,
       CASE WHEN drawn.state = 'verified' THEN 'adviser' END, now(), 'load', 'Load'
FROM qa.gap JOIN qa.indicator ON indicator.id = gap.indicator_id JOIN plan ON plan.unit_id = gap.unit_id AND plan.standing
CROSS JOIN LATERAL (
    SELECT (ARRAY['agreed', 'in-progress', 'in-progress', 'done', 'verified'])[1 + ('x' || substr(gap.id::text, 1, 4))::bit(16)::int % 5] AS state
) AS drawn
WHERE gap.state = 'agreed' AND NOT EXISTS (SELECT FROM action WHERE action.source_kind = 'gap' AND action.source_reference = gap.id);

VACUUM ANALYZE;
