-- A2. Actions. What happened to one is kept for good: its trail, its updates, the due dates that were replaced.

CREATE TABLE action (
    id uuid PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    plan_id uuid NOT NULL REFERENCES plan,
    -- The plan's.
    unit_id uuid,
    indicator_id uuid,
    indicator_code text,
    indicator_wording text,
    source_kind text NOT NULL CHECK (source_kind IN ('gap', 'eia-mitigation', 'visit', 'recommendation', 'board-decision', 'own')),
    source_reference uuid,
    source_label text,
    need text,
    activity text,
    lead_subject text,
    lead_name text,
    lead_rank text,
    resources text,
    due date,
    measure text,
    state text NOT NULL CHECK (state IN ('proposed', 'agreed', 'in-progress', 'done', 'verified', 'accepted', 'cancelled')),
    -- When something was last heard of it: agreed, started, an update, a milestone reached, sent back, reopened. For the RAG rule.
    heard_on date NOT NULL,
    -- Of its milestones, updates and due dates; kept in the transaction that changes those.
    milestones int NOT NULL DEFAULT 0,
    milestones_done int NOT NULL DEFAULT 0,
    next_milestone_due date,
    due_changes int NOT NULL DEFAULT 0,
    updates int NOT NULL DEFAULT 0,
    last_update_at timestamptz,
    -- The highest level that this due date was escalated to.
    escalation int NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    created_by_name text NOT NULL,
    created_by_rank text,
    agreed_at timestamptz,
    done_at timestamptz,
    done_by text,
    done_by_name text,
    done_by_rank text,
    what_changed text,
    verified_at timestamptz,
    verified_by text,
    verified_by_name text,
    verified_by_rank text,
    closing_reason text,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_by_name text NOT NULL,
    changed_by_rank text,
    -- Counts what people change about it: the entity tag.
    revision int NOT NULL DEFAULT 1,
    -- Counts what the other services are told.
    sequence int NOT NULL DEFAULT 1,
    -- Counts the steps of its trail.
    steps int NOT NULL DEFAULT 0,
    CHECK (lead_name IS NOT NULL OR (lead_subject IS NULL AND lead_rank IS NULL)),
    CONSTRAINT action_complete CHECK (
        state IN ('proposed', 'accepted', 'cancelled')
        OR (activity IS NOT NULL AND lead_name IS NOT NULL AND due IS NOT NULL AND measure IS NOT NULL AND agreed_at IS NOT NULL)),
    CHECK (state NOT IN ('done', 'verified') OR (done_by IS NOT NULL AND what_changed IS NOT NULL)),
    CHECK ((state = 'verified') = (verified_at IS NOT NULL) AND (verified_at IS NULL) = (verified_by IS NULL)),
    CHECK ((state IN ('accepted', 'cancelled')) = (closing_reason IS NOT NULL)),
    CONSTRAINT action_verified_by_another CHECK (verified_by <> done_by AND verified_by <> lead_subject)
);

-- One living action for each gap and each mitigation, however often they are told. What ended may be agreed anew.
CREATE UNIQUE INDEX action_source ON action (source_kind, source_reference) WHERE source_kind IN ('gap', 'eia-mitigation') AND state NOT IN ('verified', 'accepted', 'cancelled');

-- Lists by due date: those without one last.
CREATE INDEX action_due ON action (coalesce(due, date '9999-12-31'), id);
CREATE INDEX action_unit_due ON action (unit_id, coalesce(due, date '9999-12-31'), id);
CREATE INDEX action_plan_due ON action (plan_id, coalesce(due, date '9999-12-31'), id);
CREATE INDEX action_lead ON action (lead_subject, coalesce(due, date '9999-12-31'), id) WHERE lead_subject IS NOT NULL;
CREATE INDEX action_indicator ON action (indicator_id) WHERE indicator_id IS NOT NULL;
CREATE INDEX action_changed ON action (changed_at, id);
-- Under way, by date: escalation and the calendar.
CREATE INDEX action_open_due ON action (due) WHERE state IN ('agreed', 'in-progress');
-- The dashboards' counts are read from this index alone: all that state and RAG depend on.
CREATE INDEX action_counts ON action (unit_id) INCLUDE (plan_id, indicator_id, state, due, next_milestone_due, heard_on);

CREATE TABLE milestone (
    id uuid PRIMARY KEY,
    action_id uuid NOT NULL REFERENCES action,
    title text NOT NULL,
    due date NOT NULL,
    done_at timestamptz,
    done_by text,
    done_by_name text,
    done_by_rank text,
    note text,
    revision int NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL,
    changed_by_name text NOT NULL,
    CHECK ((done_at IS NULL) = (done_by IS NULL) AND (done_at IS NULL) = (done_by_name IS NULL))
);

CREATE INDEX milestone_action ON milestone (action_id, due, id);
CREATE INDEX milestone_due ON milestone (due);

CREATE TABLE action_update (
    id uuid PRIMARY KEY,
    action_id uuid NOT NULL REFERENCES action,
    text text NOT NULL,
    -- Items of the evidence service.
    evidence uuid[] NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text
);

CREATE INDEX action_update_action ON action_update (action_id, id);

CREATE TABLE due_date_change (
    action_id uuid NOT NULL REFERENCES action,
    number int NOT NULL,
    from_due date NOT NULL,
    to_due date NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (action_id, number),
    CHECK (from_due <> to_due)
);

CREATE TABLE action_step (
    action_id uuid NOT NULL REFERENCES action,
    number int NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    kind text NOT NULL,
    detail text,
    state text,
    PRIMARY KEY (action_id, number)
);

CREATE FUNCTION keep_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_is_for_good';
END $$;

CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON action_update FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON due_date_change FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON action_step FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();

GRANT SELECT, INSERT, UPDATE ON action, milestone TO action_plan_runtime;
GRANT SELECT, INSERT ON action_update, due_date_change, action_step TO action_plan_runtime;
