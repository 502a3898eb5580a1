-- :forces forces of 132 units each, the force that is there among them, told to all three services. Repeatable: adds what is missing.
INSERT INTO evidence.unit (id, code, name, kind, valid_from, changed_by)
SELECT gen_random_uuid(), 'F' || number, 'Force ' || number, 'force', '2009-04-01', 'load' FROM generate_series(2, :forces) AS number
ON CONFLICT DO NOTHING;

INSERT INTO evidence.unit (id, code, name, kind, parent_id, valid_from, changed_by)
SELECT gen_random_uuid(), force.code || 'G' || number, force.name || ' group ' || number, 'business-group', force.id, '2009-04-01', 'load'
FROM evidence.unit AS force, generate_series(1, 6) AS number
WHERE force.kind = 'force' AND force.changed_by = 'load'
ON CONFLICT DO NOTHING;

-- Units are where the work is: 132 beside forces and groups. The force that was there fills up its own.
CREATE TEMPORARY TABLE lacking AS
WITH RECURSIVE tree AS (
    SELECT id, id AS force_id, kind FROM evidence.unit WHERE parent_id IS NULL
    UNION ALL SELECT unit.id, tree.force_id, unit.kind FROM evidence.unit JOIN tree ON unit.parent_id = tree.id
)
SELECT force.id AS force_id, force.code, force.name, 132 - count(tree.id) FILTER (WHERE tree.kind IN ('ocu', 'bocu', 'directorate'))::int AS units,
       coalesce(array_agg(tree.id) FILTER (WHERE tree.kind = 'business-group'), ARRAY[force.id]) AS groups
FROM evidence.unit AS force JOIN tree ON tree.force_id = force.id WHERE force.kind = 'force' GROUP BY force.id;

INSERT INTO evidence.unit (id, code, name, kind, parent_id, valid_from, changed_by)
SELECT gen_random_uuid(), lacking.code || 'U' || number, lacking.name || ' unit ' || number, 'ocu', groups[1 + number % cardinality(groups)], '2009-04-01', 'load'
FROM lacking, generate_series(1, lacking.units) AS number
ON CONFLICT DO NOTHING;

INSERT INTO qa.unit (id, code, name, kind, parent_id, valid_from, known, told_at)
SELECT id, code, name, kind, parent_id, valid_from, true, now() FROM evidence.unit
ON CONFLICT DO NOTHING;

INSERT INTO qa.unit_above (above_id, unit_id)
WITH RECURSIVE above AS (
    SELECT id AS above_id, id AS unit_id FROM qa.unit
    UNION SELECT unit.parent_id, above.unit_id FROM above JOIN qa.unit ON unit.id = above.above_id WHERE unit.parent_id IS NOT NULL
)
SELECT above_id, unit_id FROM above
ON CONFLICT DO NOTHING;

INSERT INTO action_plan.unit (id, code, name, kind, parent_id, valid_from, told_at) SELECT id, code, name, kind, parent_id, valid_from, now() FROM evidence.unit
ON CONFLICT DO NOTHING;
