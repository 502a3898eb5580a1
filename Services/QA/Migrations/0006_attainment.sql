-- Q6. The rule, the targets, and the counters behind every figure. Counters are kept by triggers in the transaction that changes an entry or a gap, so that no figure
-- scans entries when it is read; `qa-service recount` proves them equal to a recount.

-- When a unit has reached a phase. The one with the highest number is in force; insert only.
CREATE TABLE attainment_rule (
    number int PRIMARY KEY,
    minimum_step smallint NOT NULL CHECK (minimum_step BETWEEN 1 AND 4),
    required_share smallint NOT NULL CHECK (required_share BETWEEN 1 AND 100),
    unit_kinds text[] NOT NULL CHECK (cardinality(unit_kinds) > 0),
    label text NOT NULL,
    reason text NOT NULL,
    set_by text,
    set_by_name text,
    set_by_rank text,
    set_at timestamptz NOT NULL
);

INSERT INTO attainment_rule (number, minimum_step, required_share, unit_kinds, label, reason, set_at)
VALUES (1, 3, 100, ARRAY['directorate', 'ocu', 'bocu'], 'local rule: the national rule was not published',
        'Every applicable indicator is at least "Fairly satisfactory" in corporate quality assurance.', now());

-- The targets, whole. The one with the highest number stands; insert only.
CREATE TABLE target_set (
    number int PRIMARY KEY,
    -- [{"standardCode", "phaseCode", "title", "share", "by", "source"}]
    targets jsonb NOT NULL,
    set_by text,
    set_by_name text,
    set_by_rank text,
    set_at timestamptz NOT NULL
);

INSERT INTO target_set (number, targets, set_at) VALUES (1, '[
    {"standardCode": "ESPS", "phaseCode": "B", "title": "80 % of units reach Baseline in 2010/11", "share": 80, "by": "2011-03-31",
     "source": "Governance of the Diversity and Equality Strategy, 3 November 2011, paragraph 11"},
    {"standardCode": "ESPS", "phaseCode": "B", "title": "All B/OCUs have completed Baseline by April 2012, with action plans", "share": 100, "by": "2012-04-30",
     "source": "Governance of the Diversity and Equality Strategy, 3 November 2011, paragraph 16"}
]', now());

-- A unit's counters of a phase, over the indicators that apply unless it says otherwise. No row: nothing has happened yet.
-- only_N: the local step is N and no corporate rating stands. pair_LC: both ratings stand for the same submission, local step L, corporate step C.
CREATE TABLE unit_phase (
    unit_id uuid NOT NULL REFERENCES unit,
    phase_id uuid NOT NULL REFERENCES phase,
    inapplicable int NOT NULL DEFAULT 0, waiting_local int NOT NULL DEFAULT 0, returned int NOT NULL DEFAULT 0, waiting_corporate int NOT NULL DEFAULT 0,
    assured int NOT NULL DEFAULT 0, changed int NOT NULL DEFAULT 0, local_1 int NOT NULL DEFAULT 0, local_2 int NOT NULL DEFAULT 0,
    local_3 int NOT NULL DEFAULT 0, local_4 int NOT NULL DEFAULT 0, corporate_1 int NOT NULL DEFAULT 0, corporate_2 int NOT NULL DEFAULT 0,
    corporate_3 int NOT NULL DEFAULT 0, corporate_4 int NOT NULL DEFAULT 0, only_1 int NOT NULL DEFAULT 0, only_2 int NOT NULL DEFAULT 0,
    only_3 int NOT NULL DEFAULT 0, only_4 int NOT NULL DEFAULT 0, pair_11 int NOT NULL DEFAULT 0, pair_12 int NOT NULL DEFAULT 0,
    pair_13 int NOT NULL DEFAULT 0, pair_14 int NOT NULL DEFAULT 0, pair_21 int NOT NULL DEFAULT 0, pair_22 int NOT NULL DEFAULT 0,
    pair_23 int NOT NULL DEFAULT 0, pair_24 int NOT NULL DEFAULT 0, pair_31 int NOT NULL DEFAULT 0, pair_32 int NOT NULL DEFAULT 0,
    pair_33 int NOT NULL DEFAULT 0, pair_34 int NOT NULL DEFAULT 0, pair_41 int NOT NULL DEFAULT 0, pair_42 int NOT NULL DEFAULT 0,
    pair_43 int NOT NULL DEFAULT 0, pair_44 int NOT NULL DEFAULT 0, gap_open int NOT NULL DEFAULT 0, gap_agreed int NOT NULL DEFAULT 0,
    gap_accepted int NOT NULL DEFAULT 0, gap_awaiting int NOT NULL DEFAULT 0, gap_closed int NOT NULL DEFAULT 0,
    reached boolean NOT NULL DEFAULT false,
    interim_reached boolean NOT NULL DEFAULT false,
    -- The day of the last row in unit_phase_day.
    counted_on date,
    -- The transaction that changed it last: tells whether figures that were summed in an earlier snapshot still hold.
    changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    PRIMARY KEY (phase_id, unit_id)
) WITH (fillfactor = 70);

CREATE INDEX unit_phase_changed ON unit_phase (phase_id, changed_xid);

-- The same as at the end of a day on which something changed.
CREATE TABLE unit_phase_day (
    unit_id uuid NOT NULL,
    phase_id uuid NOT NULL,
    inapplicable int NOT NULL DEFAULT 0, waiting_local int NOT NULL DEFAULT 0, returned int NOT NULL DEFAULT 0, waiting_corporate int NOT NULL DEFAULT 0,
    assured int NOT NULL DEFAULT 0, changed int NOT NULL DEFAULT 0, local_1 int NOT NULL DEFAULT 0, local_2 int NOT NULL DEFAULT 0,
    local_3 int NOT NULL DEFAULT 0, local_4 int NOT NULL DEFAULT 0, corporate_1 int NOT NULL DEFAULT 0, corporate_2 int NOT NULL DEFAULT 0,
    corporate_3 int NOT NULL DEFAULT 0, corporate_4 int NOT NULL DEFAULT 0, only_1 int NOT NULL DEFAULT 0, only_2 int NOT NULL DEFAULT 0,
    only_3 int NOT NULL DEFAULT 0, only_4 int NOT NULL DEFAULT 0, pair_11 int NOT NULL DEFAULT 0, pair_12 int NOT NULL DEFAULT 0,
    pair_13 int NOT NULL DEFAULT 0, pair_14 int NOT NULL DEFAULT 0, pair_21 int NOT NULL DEFAULT 0, pair_22 int NOT NULL DEFAULT 0,
    pair_23 int NOT NULL DEFAULT 0, pair_24 int NOT NULL DEFAULT 0, pair_31 int NOT NULL DEFAULT 0, pair_32 int NOT NULL DEFAULT 0,
    pair_33 int NOT NULL DEFAULT 0, pair_34 int NOT NULL DEFAULT 0, pair_41 int NOT NULL DEFAULT 0, pair_42 int NOT NULL DEFAULT 0,
    pair_43 int NOT NULL DEFAULT 0, pair_44 int NOT NULL DEFAULT 0, gap_open int NOT NULL DEFAULT 0, gap_agreed int NOT NULL DEFAULT 0,
    gap_accepted int NOT NULL DEFAULT 0, gap_awaiting int NOT NULL DEFAULT 0, gap_closed int NOT NULL DEFAULT 0,
    reached boolean NOT NULL,
    interim_reached boolean NOT NULL,
    on_date date NOT NULL,
    PRIMARY KEY (phase_id, unit_id, on_date)
) WITH (fillfactor = 80);

-- A unit reaches a phase, or falls behind it. Insert only.
CREATE TABLE reached_change (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id uuid NOT NULL,
    phase_id uuid NOT NULL,
    reached boolean NOT NULL,
    on_date date NOT NULL
);

CREATE INDEX reached_change_phase ON reached_change (phase_id, unit_id, number);

CREATE INDEX entry_oldest ON entry (phase_id, state, state_since) WHERE applies AND state IN ('waiting-local', 'waiting-corporate');

CREATE FUNCTION reaches(minimum int, share int, applicable int, step_1 int, step_2 int, step_3 int, step_4 int) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT applicable > 0 AND 100 * (
        CASE WHEN minimum <= 1 THEN step_1 ELSE 0 END + CASE WHEN minimum <= 2 THEN step_2 ELSE 0 END
        + CASE WHEN minimum <= 3 THEN step_3 ELSE 0 END + step_4) >= share * applicable
$$;

-- What the counters should be.
CREATE VIEW unit_phase_recount AS
SELECT counted.*,
    coalesce(gaps.gap_open, 0) AS gap_open,
    coalesce(gaps.gap_agreed, 0) AS gap_agreed,
    coalesce(gaps.gap_accepted, 0) AS gap_accepted,
    coalesce(gaps.gap_awaiting, 0) AS gap_awaiting,
    coalesce(gaps.gap_closed, 0) AS gap_closed,
    reaches(rule.minimum_step, rule.required_share, phase.indicators - counted.inapplicable, corporate_1, corporate_2, corporate_3, corporate_4) AS reached,
    reaches(rule.minimum_step, rule.required_share, phase.indicators - counted.inapplicable,
            corporate_1 + only_1, corporate_2 + only_2, corporate_3 + only_3, corporate_4 + only_4) AS interim_reached
FROM (
    SELECT unit_id, phase_id,
        count(*) FILTER (WHERE NOT applies)::int AS inapplicable,
        count(*) FILTER (WHERE applies AND state = 'waiting-local')::int AS waiting_local,
        count(*) FILTER (WHERE applies AND state = 'returned')::int AS returned,
        count(*) FILTER (WHERE applies AND state = 'waiting-corporate')::int AS waiting_corporate,
        count(*) FILTER (WHERE applies AND state = 'assured')::int AS assured,
        count(*) FILTER (WHERE applies AND changed_since IS NOT NULL)::int AS changed,
        count(*) FILTER (WHERE applies AND local_step = 1)::int AS local_1,
        count(*) FILTER (WHERE applies AND local_step = 2)::int AS local_2,
        count(*) FILTER (WHERE applies AND local_step = 3)::int AS local_3,
        count(*) FILTER (WHERE applies AND local_step = 4)::int AS local_4,
        count(*) FILTER (WHERE applies AND corporate_step = 1)::int AS corporate_1,
        count(*) FILTER (WHERE applies AND corporate_step = 2)::int AS corporate_2,
        count(*) FILTER (WHERE applies AND corporate_step = 3)::int AS corporate_3,
        count(*) FILTER (WHERE applies AND corporate_step = 4)::int AS corporate_4,
        count(*) FILTER (WHERE applies AND corporate_step IS NULL AND local_step = 1)::int AS only_1,
        count(*) FILTER (WHERE applies AND corporate_step IS NULL AND local_step = 2)::int AS only_2,
        count(*) FILTER (WHERE applies AND corporate_step IS NULL AND local_step = 3)::int AS only_3,
        count(*) FILTER (WHERE applies AND corporate_step IS NULL AND local_step = 4)::int AS only_4,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 1 AND corporate_step = 1)::int AS pair_11,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 1 AND corporate_step = 2)::int AS pair_12,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 1 AND corporate_step = 3)::int AS pair_13,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 1 AND corporate_step = 4)::int AS pair_14,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 2 AND corporate_step = 1)::int AS pair_21,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 2 AND corporate_step = 2)::int AS pair_22,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 2 AND corporate_step = 3)::int AS pair_23,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 2 AND corporate_step = 4)::int AS pair_24,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 3 AND corporate_step = 1)::int AS pair_31,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 3 AND corporate_step = 2)::int AS pair_32,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 3 AND corporate_step = 3)::int AS pair_33,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 3 AND corporate_step = 4)::int AS pair_34,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 4 AND corporate_step = 1)::int AS pair_41,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 4 AND corporate_step = 2)::int AS pair_42,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 4 AND corporate_step = 3)::int AS pair_43,
        count(*) FILTER (WHERE applies AND local_submission = corporate_submission AND local_step = 4 AND corporate_step = 4)::int AS pair_44
    FROM entry GROUP BY unit_id, phase_id
) AS counted
JOIN phase ON phase.id = counted.phase_id
CROSS JOIN (SELECT minimum_step, required_share FROM attainment_rule ORDER BY number DESC LIMIT 1) AS rule
LEFT JOIN (
    SELECT unit_id, phase_id,
        count(*) FILTER (WHERE state = 'open')::int AS gap_open,
        count(*) FILTER (WHERE state = 'agreed')::int AS gap_agreed,
        count(*) FILTER (WHERE state = 'accepted')::int AS gap_accepted,
        count(*) FILTER (WHERE state = 'awaiting-rating')::int AS gap_awaiting,
        count(*) FILTER (WHERE state = 'closed')::int AS gap_closed
    FROM gap GROUP BY unit_id, phase_id
) AS gaps ON gaps.unit_id = counted.unit_id AND gaps.phase_id = counted.phase_id;

-- Keeps what a day ended with, and whether the phase was reached or lost.
CREATE FUNCTION keep_unit_phase_day(of_unit uuid, of_phase uuid, before_reached boolean) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    DELETE FROM unit_phase_day AS day USING unit_phase AS now
    WHERE now.unit_id = of_unit AND now.phase_id = of_phase AND day.unit_id = of_unit AND day.phase_id = of_phase AND day.on_date = now.counted_on;
    INSERT INTO unit_phase_day
    SELECT unit_id, phase_id, inapplicable, waiting_local, returned, waiting_corporate, assured, changed, local_1, local_2, local_3, local_4,
           corporate_1, corporate_2, corporate_3, corporate_4, only_1, only_2, only_3, only_4, pair_11, pair_12, pair_13, pair_14, pair_21, pair_22,
           pair_23, pair_24, pair_31, pair_32, pair_33, pair_34, pair_41, pair_42, pair_43, pair_44, gap_open, gap_agreed, gap_accepted, gap_awaiting,
           gap_closed, reached, interim_reached, counted_on
    FROM unit_phase WHERE unit_id = of_unit AND phase_id = of_phase;
    INSERT INTO reached_change (unit_id, phase_id, reached, on_date)
    SELECT unit_id, phase_id, reached, counted_on FROM unit_phase WHERE unit_id = of_unit AND phase_id = of_phase AND reached <> before_reached;
END
$$;

-- Counts a unit's entries and gaps of a phase again, behind the lock on its row. A moment before the last one counts for the last one's day.
CREATE FUNCTION count_unit_phase(of_unit uuid, of_phase uuid, moment timestamptz) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    before_reached boolean;
BEGIN
    -- The rule does not change between reading it and writing by it.
    PERFORM pg_advisory_xact_lock_shared(hashtext('attainment rule ' || current_schema()));
    INSERT INTO unit_phase (unit_id, phase_id) VALUES (of_unit, of_phase) ON CONFLICT DO NOTHING;
    SELECT reached INTO before_reached FROM unit_phase WHERE unit_id = of_unit AND phase_id = of_phase FOR UPDATE;
    UPDATE unit_phase AS counted SET
        inapplicable = anew.inapplicable, waiting_local = anew.waiting_local, returned = anew.returned, waiting_corporate = anew.waiting_corporate,
        assured = anew.assured, changed = anew.changed, local_1 = anew.local_1, local_2 = anew.local_2, local_3 = anew.local_3,
        local_4 = anew.local_4, corporate_1 = anew.corporate_1, corporate_2 = anew.corporate_2, corporate_3 = anew.corporate_3,
        corporate_4 = anew.corporate_4, only_1 = anew.only_1, only_2 = anew.only_2, only_3 = anew.only_3, only_4 = anew.only_4,
        pair_11 = anew.pair_11, pair_12 = anew.pair_12, pair_13 = anew.pair_13, pair_14 = anew.pair_14, pair_21 = anew.pair_21,
        pair_22 = anew.pair_22, pair_23 = anew.pair_23, pair_24 = anew.pair_24, pair_31 = anew.pair_31, pair_32 = anew.pair_32,
        pair_33 = anew.pair_33, pair_34 = anew.pair_34, pair_41 = anew.pair_41, pair_42 = anew.pair_42, pair_43 = anew.pair_43,
        pair_44 = anew.pair_44, gap_open = anew.gap_open, gap_agreed = anew.gap_agreed, gap_accepted = anew.gap_accepted,
        gap_awaiting = anew.gap_awaiting, gap_closed = anew.gap_closed, reached = anew.reached, interim_reached = anew.interim_reached,
        counted_on = greatest(counted.counted_on, (moment AT TIME ZONE 'Europe/London')::date), changed_xid = pg_current_xact_id()
    FROM unit_phase_recount AS anew
    WHERE counted.unit_id = of_unit AND counted.phase_id = of_phase AND anew.unit_id = of_unit AND anew.phase_id = of_phase;
    PERFORM keep_unit_phase_day(of_unit, of_phase, before_reached);
END
$$;

CREATE FUNCTION count_changed() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM count_unit_phase(touched.unit_id, touched.phase_id, touched.moment)
    FROM (SELECT unit_id, phase_id, max(changed_at) AS moment FROM changed GROUP BY unit_id, phase_id ORDER BY phase_id, unit_id) AS touched;
    RETURN NULL;
END
$$;

CREATE TRIGGER count_inserted AFTER INSERT ON entry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed();
CREATE TRIGGER count_updated AFTER UPDATE ON entry REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed();
CREATE TRIGGER count_inserted AFTER INSERT ON gap REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed();
CREATE TRIGGER count_updated AFTER UPDATE ON gap REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_changed();

-- After a new rule, or when a phase is described: works out anew who has reached it. The caller holds off the writers with the exclusive form of the lock above.
CREATE FUNCTION reach_again(moment timestamptz, only_phases uuid[]) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM keep_unit_phase_day(changed.unit_id, changed.phase_id, changed.before_reached) FROM (
        SELECT unit_id, phase_id, before_reached FROM reach_anew(moment, only_phases)
    ) AS changed;
END
$$;

CREATE FUNCTION reach_anew(moment timestamptz, only_phases uuid[]) RETURNS TABLE (unit_id uuid, phase_id uuid, before_reached boolean)
    LANGUAGE sql SET search_path FROM CURRENT AS $$
    WITH worked_out AS (
        SELECT counted.unit_id, counted.phase_id, counted.reached AS before_reached,
            reaches(rule.minimum_step, rule.required_share, phase.indicators - inapplicable, corporate_1, corporate_2, corporate_3, corporate_4) AS reached,
            reaches(rule.minimum_step, rule.required_share, phase.indicators - inapplicable,
                    corporate_1 + only_1, corporate_2 + only_2, corporate_3 + only_3, corporate_4 + only_4) AS interim_reached
        FROM unit_phase AS counted JOIN phase ON phase.id = counted.phase_id
        CROSS JOIN (SELECT minimum_step, required_share FROM attainment_rule ORDER BY number DESC LIMIT 1) AS rule
        WHERE only_phases IS NULL OR counted.phase_id = ANY (only_phases)
    )
    UPDATE unit_phase AS counted SET reached = anew.reached, interim_reached = anew.interim_reached,
        counted_on = greatest(counted.counted_on, (moment AT TIME ZONE 'Europe/London')::date), changed_xid = pg_current_xact_id()
    FROM worked_out AS anew
    WHERE counted.unit_id = anew.unit_id AND counted.phase_id = anew.phase_id AND (counted.reached, counted.interim_reached) <> (anew.reached, anew.interim_reached)
    RETURNING counted.unit_id, counted.phase_id, anew.before_reached
$$;

REVOKE ALL ON FUNCTION count_changed(), count_unit_phase(uuid, uuid, timestamptz), keep_unit_phase_day(uuid, uuid, boolean), reach_again(timestamptz, uuid[]),
    reach_anew(timestamptz, uuid[]), reaches(int, int, int, int, int, int, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_unit_phase(uuid, uuid, timestamptz), keep_unit_phase_day(uuid, uuid, boolean), reach_again(timestamptz, uuid[]),
    reach_anew(timestamptz, uuid[]), reaches(int, int, int, int, int, int, int) TO qa_runtime;
GRANT SELECT ON unit_phase_recount TO qa_runtime;
GRANT SELECT, INSERT ON attainment_rule, target_set, reached_change TO qa_runtime;
GRANT SELECT, INSERT, UPDATE ON unit_phase TO qa_runtime;
GRANT SELECT, INSERT, DELETE ON unit_phase_day TO qa_runtime;

CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON attainment_rule FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON target_set FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON reached_change FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
