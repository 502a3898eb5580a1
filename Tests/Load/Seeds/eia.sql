-- :assessments assessments, each of a policy of its own: nine in ten published with some 300 words, the rest in quality assurance or being written; and
-- :begun more that were only begun. Needs a guide in force.
SET search_path = eia;
SET session_replication_role = replica;
SELECT setseed(0.5) \g /dev/null

INSERT INTO unit (id, code, name, kind, valid_from, told_at)
SELECT gen_random_uuid(), 'L' || number, 'Load unit ' || number, 'bocu', '2010-04-01', now() FROM generate_series(1, 132) AS number;

-- Words that are met as words are: few often, most seldom.
CREATE FUNCTION pg_temp.words(count int) RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT string_agg(coalesce(
        (ARRAY['police', 'community', 'equality', 'policy', 'people', 'evidence', 'officers', 'disability', 'custody', 'search', 'language', 'training'])[place],
        'w' || to_hex(place * 7919)), ' ')
    FROM (SELECT 1 + floor(3999 * random() ^ 3)::int AS place FROM generate_series(1, count)) AS pick
$$;

-- In one transaction: the service's own clock must not act on what is half there.
BEGIN;
CREATE TEMPORARY TABLE drawn AS
SELECT gen_random_uuid() AS id, gen_random_uuid() AS policy, number, unit.id AS unit,
    CASE WHEN number > :assessments OR number % 20 = 1 THEN 'full' WHEN number % 20 = 0 THEN 'submitted'
        ELSE (ARRAY['published', 'published', 'monitoring', 'review-due'])[1 + number % 4] END AS state,
    now() - number * interval '17 minutes' AS at, (ARRAY['no-major-change', 'adjust', 'continue-with-justification', 'stop'])[1 + number % 4] AS outcome,
    initcap(pg_temp.words(4)) AS title, pg_temp.words(300) AS text
FROM generate_series(1, :assessments + :begun) AS number
JOIN (SELECT id, row_number() OVER () AS place FROM unit WHERE code LIKE 'L%') AS unit ON unit.place = 1 + number % 132;

INSERT INTO policy (id, reference, title, kind, summary, unit_id, owner_subject, owner_name, marking, created_at, changed_at, changed_by, changed_by_name)
SELECT policy, 'POL/L/' || number, title, (ARRAY['policy', 'sop', 'project'])[1 + number % 3], left(text, 200), unit, 'owner', 'Load', 'OFFICIAL', at, at, 'load', 'Load'
FROM drawn;

INSERT INTO assessment (id, reference, policy_id, unit_id, title, proposal, guide_id, marking, state, since, owner_subject, owner_name, round, sections, sections_complete,
    review_date, listed_at, created_at, created_by, created_by_name, changed_at, changed_by, changed_by_name)
SELECT id, 'EIA/L/' || number, policy, unit, title, left(text, 300), (SELECT guide.id FROM guide WHERE published_at IS NOT NULL ORDER BY published_at DESC LIMIT 1),
    'OFFICIAL', state, at, 'owner', 'Load', CASE state WHEN 'full' THEN 0 ELSE 1 END, 15, 15, current_date + number % 400 - 30,
    CASE WHEN state NOT IN ('full', 'submitted') THEN at END, at, 'load', 'Load', at, 'load', 'Load'
FROM drawn;

INSERT INTO assessment_person (assessment_id, part, position, subject, name) SELECT id, 'author', 1, 'load', 'Load' FROM drawn;
INSERT INTO register_entry (assessment_id, listed_at, unit_id, outcome, characteristics, headline, search, text, title, policy_title)
SELECT id, at, unit, outcome, ARRAY['race', 'age'], to_tsvector('english', title), to_tsvector('english', title || ' ' || text), text, title, title FROM drawn
WHERE state NOT IN ('full', 'submitted');
INSERT INTO round (assessment_id, number, at, by_subject, by_name, sha256, outcome, outcome_at, outcome_by, outcome_by_name)
SELECT id, 1, drawn.at - interval '40 days', 'owner', 'Load', repeat('0', 64), decided.outcome, decided.at, decided.by, decided.by
FROM drawn LEFT JOIN LATERAL (SELECT 'approved' AS outcome, drawn.at - interval '20 days' AS at, 'officer' AS by) AS decided ON drawn.state <> 'submitted'
WHERE state <> 'full';
INSERT INTO approval (assessment_id, round, at, by_subject, by_name) SELECT id, 1, at - interval '20 days', 'officer', 'Load' FROM drawn WHERE state NOT IN ('full', 'submitted');
INSERT INTO decision (assessment_id, number, outcome, reasons, decided_on, by_subject, by_name, at, read_sha256, retrospective)
SELECT id, 1, outcome, 'As reported.', at::date, 'decider', 'Load', at, repeat('0', 64), number % 50 = 3 FROM drawn WHERE state NOT IN ('full', 'submitted');
INSERT INTO publication (assessment_id, number, published, at, by_subject, by_name, round)
SELECT id, 1, true, at, 'owner', 'Load', 1 FROM drawn WHERE state NOT IN ('full', 'submitted');
INSERT INTO point (id, assessment_id, number, round, section, category, severity, text, state, by_subject, by_name, at, sent_at)
SELECT gen_random_uuid(), id, place, 1, 'evidence', (ARRAY['weak-or-old-evidence', 'data-gap', 'blanket-neutral', 'too-late'])[1 + (number + place) % 4],
    (ARRAY['must-fix', 'should-fix', 'learning'])[1 + (number + place) % 3], left(text, 200), 'settled', 'officer', 'Load', at - interval '30 days', at - interval '29 days'
FROM drawn CROSS JOIN generate_series(1, 2) AS place WHERE state NOT IN ('full', 'submitted');
INSERT INTO state_stay (assessment_id, number, state, entered_at, left_at, left_by)
SELECT id, stay.number, stay.state, at - stay.begin * interval '1 day', at - stay.finish * interval '1 day', 'load'
FROM drawn CROSS JOIN (VALUES (1, 'full', 70, 40), (2, 'submitted', 40, 35), (3, 'in-qa', 35, 20), (4, 'approved', 20, 0)) AS stay (number, state, begin, finish)
WHERE drawn.state NOT IN ('full', 'submitted');

COMMIT;
VACUUM ANALYZE;
