-- :items items under each of the 22 indicators of each of 132 units, as if they had been recorded through the service. Repeatable: adds what is missing.
SET search_path = evidence;

INSERT INTO unit (id, code, name, kind, parent_id, valid_from, changed_by)
SELECT gen_random_uuid(), 'L' || number, 'Unit ' || number, 'ocu', force.id, '2009-04-01', 'load'
FROM unit AS force, generate_series(1, 132 - (SELECT count(*)::int FROM unit)) AS number
WHERE force.kind = 'force';

CREATE TEMPORARY TABLE new_item AS
SELECT
    gen_random_uuid() AS id, unit.id AS unit_id, indicator.id AS indicator_id, at,
    json_build_object(
        'aims', '[]'::json, 'characteristics', '["race"]'::json, 'control', '{"authors":[],"marking":"OFFICIAL"}'::json,
        'indicators', json_build_array(json_build_object('howThisMeetsIt', 'It shows how the unit knows its communities.', 'indicator', indicator.id)),
        'kinds', '["activity"]'::json, 'sources', '["Public Attitude Survey"]'::json,
        'title', 'Ward panels ' || number, 'whatChanged', repeat('Patrols were moved to the times that residents named. ', 4),
        'whatWasDone', repeat('The unit met the ward panel in March and agreed three priorities with residents. ', 6)
    )::text AS content
FROM unit CROSS JOIN indicator
CROSS JOIN generate_series(1, :items - coalesce((SELECT max(items) FROM entry JOIN unit AS loaded ON loaded.id = entry.unit_id WHERE loaded.changed_by = 'load'), 0)) AS number
CROSS JOIN LATERAL (SELECT now() - number * interval '1 hour' - random() * interval '1 hour' AS at) AS moment;

INSERT INTO evidence_item (id, unit_id, title, authors, created_at, changed_at, changed_by_name)
SELECT id, unit_id, content::json ->> 'title', '[{"name":"Contributor","subject":"load"}]', at, at, 'Contributor' FROM new_item;

INSERT INTO evidence_revision (item_id, number, title, content, sha256, indicators, saved_at, saved_by, saved_by_name)
SELECT id, 1, content::json ->> 'title', content::json, encode(sha256(convert_to(content, 'UTF8')), 'hex'), ARRAY[indicator_id], at, 'load', 'Contributor' FROM new_item;

INSERT INTO evidence_citation (item_id, indicator_id, unit_id, active, incomplete, position) SELECT id, indicator_id, unit_id, true, false, 1 FROM new_item;

INSERT INTO evidence_search (item_id, unit_id, saved_at, vector) SELECT id, unit_id, at, evidence_search_vector(content::json) FROM new_item;

INSERT INTO entry (unit_id, indicator_id, items, changed_at) SELECT unit_id, indicator_id, count(*), max(at) FROM new_item GROUP BY unit_id, indicator_id
ON CONFLICT (unit_id, indicator_id) DO UPDATE SET items = entry.items + excluded.items;

VACUUM ANALYZE;
