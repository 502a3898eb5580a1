-- What units submitted, as the evidence service froze it, and what it told since. Insert only.

CREATE FUNCTION keep_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is kept for good', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
REVOKE ALL ON FUNCTION keep_for_good() FROM PUBLIC;

CREATE TABLE submission (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES unit,
    version_id uuid NOT NULL,
    phase_id uuid NOT NULL REFERENCES phase,
    note text,
    sha256 text NOT NULL,
    submitted_at timestamptz NOT NULL,
    submitted_by text NOT NULL,
    submitted_by_name text NOT NULL,
    submitted_by_rank text,
    received_at timestamptz NOT NULL
);

CREATE TABLE submission_entry (
    submission_id uuid NOT NULL REFERENCES submission,
    indicator_id uuid NOT NULL REFERENCES indicator,
    position int NOT NULL,
    -- Of the indicator's text that the unit wrote against.
    indicator_sha256 text NOT NULL,
    PRIMARY KEY (submission_id, indicator_id)
);

CREATE INDEX submission_entry_indicator ON submission_entry (indicator_id, submission_id);

CREATE TABLE submission_revision (
    submission_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    position int NOT NULL,
    evidence_id uuid NOT NULL,
    revision int NOT NULL,
    title text NOT NULL,
    sha256 text NOT NULL,
    -- Everyone who saved this or an earlier revision: [{"subject", "name", "rank"}].
    authors jsonb NOT NULL,
    PRIMARY KEY (submission_id, indicator_id, evidence_id),
    FOREIGN KEY (submission_id, indicator_id) REFERENCES submission_entry
);

-- Answers to the points of the return before.
CREATE TABLE submission_answer (
    submission_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    position int NOT NULL,
    point_id uuid NOT NULL,
    answer text NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (submission_id, indicator_id, position),
    FOREIGN KEY (submission_id, indicator_id) REFERENCES submission_entry
);

-- Evidence under an entry that was saved after its submission.
CREATE TABLE evidence_change (
    unit_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    evidence_id uuid NOT NULL,
    revision int NOT NULL,
    changed_at timestamptz NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);

CREATE INDEX evidence_change_entry ON evidence_change (unit_id, indicator_id, changed_at);

CREATE TABLE applicability_change (
    unit_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    applies boolean NOT NULL,
    decided_at timestamptz NOT NULL,
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);

CREATE INDEX applicability_change_entry ON applicability_change (unit_id, indicator_id, decided_at);

-- Where the entry of an indicator in a unit stands. No row: never submitted, applies.
CREATE TABLE entry (
    unit_id uuid NOT NULL REFERENCES unit,
    indicator_id uuid NOT NULL REFERENCES indicator,
    phase_id uuid NOT NULL REFERENCES phase,
    applies boolean NOT NULL DEFAULT true,
    applicability_at timestamptz,
    state text NOT NULL DEFAULT 'not-submitted' CHECK (state IN ('not-submitted', 'waiting-local', 'returned', 'waiting-corporate', 'assured')),
    state_since timestamptz,
    -- The latest that froze it.
    submission_id uuid REFERENCES submission,
    submitted_at timestamptz,
    -- The latest accepted rating of each stage: it stands until another takes its place, whatever is submitted meanwhile.
    local_rating uuid,
    local_step smallint CHECK (local_step BETWEEN 1 AND 4),
    local_submission uuid,
    corporate_rating uuid,
    corporate_step smallint CHECK (corporate_step BETWEEN 1 AND 4),
    corporate_submission uuid,
    -- The first change of its evidence since the submission.
    changed_since timestamptz,
    revision int NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    PRIMARY KEY (unit_id, indicator_id),
    CHECK ((state = 'not-submitted') = (submission_id IS NULL)),
    CHECK ((submission_id IS NULL) = (submitted_at IS NULL) AND (submission_id IS NULL) = (state_since IS NULL)),
    CHECK ((local_rating IS NULL) = (local_step IS NULL) AND (local_rating IS NULL) = (local_submission IS NULL)),
    CHECK ((corporate_rating IS NULL) = (corporate_step IS NULL) AND (corporate_rating IS NULL) = (corporate_submission IS NULL))
) WITH (fillfactor = 80);

CREATE INDEX entry_phase ON entry (phase_id, unit_id);
CREATE INDEX entry_waiting ON entry (unit_id, state, state_since) WHERE applies AND state IN ('waiting-local', 'waiting-corporate');

CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_entry FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_revision FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_answer FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();

GRANT SELECT, INSERT ON submission, submission_entry, submission_revision, submission_answer, evidence_change, applicability_change TO qa_runtime;
GRANT SELECT, INSERT, UPDATE ON entry TO qa_runtime;
