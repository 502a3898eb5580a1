-- Q5. Gaps and the meetings that discussed them.

CREATE TABLE meeting (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES unit,
    on_date date NOT NULL,
    -- [{"name", "rank", "capacity"}]
    attendees jsonb NOT NULL,
    notes text,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text
);

CREATE INDEX meeting_unit ON meeting (unit_id, on_date DESC, id DESC);

CREATE TABLE gap (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES unit,
    indicator_id uuid NOT NULL REFERENCES indicator,
    phase_id uuid NOT NULL REFERENCES phase,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'agreed', 'accepted', 'awaiting-rating', 'closed')),
    -- The latest rating that says so.
    rating_id uuid NOT NULL REFERENCES rating,
    opened_at timestamptz NOT NULL,
    -- Why no action is needed, what is missing, or why the action ended without a result.
    reason text,
    proposed_activity text,
    meeting_id uuid REFERENCES meeting,
    -- The action, as the action-plan service last told it; `action_sequence` rises with each change.
    action_id uuid,
    action_sequence int,
    action_state text,
    action_activity text,
    action_lead text,
    action_due date,
    action_rag text,
    action_at timestamptz,
    closed_at timestamptz,
    closure text CHECK (closure IN ('rated', 'followed', 'not-applicable')),
    follows uuid REFERENCES gap,
    revision int NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    CHECK ((state = 'closed') = (closed_at IS NOT NULL) AND (state = 'closed') = (closure IS NOT NULL)),
    CHECK ((action_id IS NULL) = (action_sequence IS NULL) AND (action_id IS NULL) = (action_state IS NULL))
) WITH (fillfactor = 80);

-- One at a time for an indicator in a unit.
CREATE UNIQUE INDEX gap_standing ON gap (unit_id, indicator_id) WHERE state <> 'closed';
CREATE INDEX gap_entry ON gap (unit_id, indicator_id, id DESC);
CREATE INDEX gap_rating ON gap (rating_id);

-- What happened to a gap, for the trail.
CREATE TABLE gap_step (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    gap_id uuid NOT NULL REFERENCES gap,
    at timestamptz NOT NULL,
    kind text NOT NULL CHECK (kind IN ('gap-opened', 'gap-agreed', 'gap-accepted', 'gap-discussed', 'gap-closed', 'action-changed')),
    detail text,
    by text,
    by_name text,
    by_rank text
);

CREATE INDEX gap_step_gap ON gap_step (gap_id, number);

-- What a meeting decided about each gap.
CREATE TABLE meeting_gap (
    meeting_id uuid NOT NULL REFERENCES meeting,
    gap_id uuid NOT NULL REFERENCES gap,
    position int NOT NULL,
    decision text NOT NULL CHECK (decision IN ('action', 'accepted', 'discussed')),
    reason text,
    proposed_activity text,
    PRIMARY KEY (meeting_id, gap_id)
);

CREATE INDEX meeting_gap_gap ON meeting_gap (gap_id);

CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON meeting FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON meeting_gap FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON gap_step FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();

GRANT SELECT, INSERT ON meeting, meeting_gap, gap_step TO qa_runtime;
GRANT SELECT, INSERT, UPDATE ON gap TO qa_runtime;
