-- E6. Where each indicator stands in each unit, what was frozen and handed to QA, and what QA said.

-- What was frozen, by whom, when. Insert only, like everything under it.
CREATE TABLE submission (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES unit,
    version_id uuid NOT NULL REFERENCES standard_version,
    phase_id uuid NOT NULL REFERENCES phase,
    note text,
    sha256 text NOT NULL,
    submitted_at timestamptz NOT NULL,
    submitted_by text NOT NULL,
    submitted_by_name text NOT NULL,
    submitted_by_rank text
);

CREATE INDEX submission_unit ON submission (unit_id, id);

CREATE TABLE submission_entry (
    submission_id uuid NOT NULL REFERENCES submission,
    indicator_id uuid NOT NULL REFERENCES indicator,
    position int NOT NULL,
    indicator_sha256 text NOT NULL,
    PRIMARY KEY (submission_id, indicator_id)
);

CREATE TABLE submission_revision (
    submission_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    position int NOT NULL,
    item_id uuid NOT NULL,
    number int NOT NULL,
    sha256 text NOT NULL,
    PRIMARY KEY (submission_id, indicator_id, item_id),
    FOREIGN KEY (submission_id, indicator_id) REFERENCES submission_entry,
    FOREIGN KEY (item_id, number) REFERENCES evidence_revision
);

CREATE INDEX submission_revision_item ON submission_revision (item_id, number) INCLUDE (submission_id);

-- The commander's word, once.
CREATE TABLE submission_sign_off (
    submission_id uuid PRIMARY KEY REFERENCES submission,
    comment text,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text
);

-- No row means that nothing has happened yet. `progress` is what QA and submissions made of it; "not started", "drafting" and
-- "not applicable" follow from the counters and from applicability.
CREATE TABLE entry (
    unit_id uuid NOT NULL REFERENCES unit,
    indicator_id uuid NOT NULL REFERENCES indicator,
    progress text NOT NULL DEFAULT 'open' CHECK (progress IN ('open', 'returned', 'submitted', 'locally-assured', 'corporately-assured')),
    -- The latest that froze this entry.
    submission_id uuid REFERENCES submission,
    -- The submission whose return is the latest.
    returned_submission_id uuid REFERENCES submission,
    local_step int,
    local_code text,
    local_label text,
    corporate_step int,
    corporate_code text,
    corporate_label text,
    -- Items that cite it and are not withdrawn; of these, with an empty "how this meets it"; points of the latest return without an answer.
    -- The first two are changed by adding to them in an upsert, whose proposed row may be negative: no check can stand here.
    items int NOT NULL DEFAULT 0,
    incomplete int NOT NULL DEFAULT 0,
    open_points int NOT NULL DEFAULT 0 CHECK (open_points >= 0),
    -- The first change of its evidence since the latest submission.
    changed_since timestamptz,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (unit_id, indicator_id),
    CHECK ((local_step IS NULL) = (local_code IS NULL) AND (local_step IS NULL) = (local_label IS NULL)),
    CHECK ((corporate_step IS NULL) = (corporate_code IS NULL) AND (corporate_step IS NULL) = (corporate_label IS NULL)),
    CHECK (progress IN ('open') OR submission_id IS NOT NULL)
);

CREATE INDEX entry_open_points ON entry (unit_id, changed_at DESC) WHERE open_points > 0;

-- What QA said, one row an event, for good.
CREATE TABLE assurance (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES unit,
    indicator_id uuid NOT NULL REFERENCES indicator,
    submission_id uuid NOT NULL REFERENCES submission,
    stage text NOT NULL CHECK (stage IN ('local', 'corporate')),
    outcome text NOT NULL CHECK (outcome IN ('returned', 'assured')),
    step int CHECK (step BETWEEN 1 AND 4),
    code text,
    label text,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    FOREIGN KEY (submission_id, indicator_id) REFERENCES submission_entry,
    CHECK ((outcome = 'assured') = (step IS NOT NULL) AND (step IS NULL) = (code IS NULL) AND (step IS NULL) = (label IS NULL))
);

CREATE INDEX assurance_entry ON assurance (unit_id, indicator_id, at DESC);

-- Points of a return. The answer is the latest of point_answer.
CREATE TABLE returned_point (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES unit,
    indicator_id uuid NOT NULL REFERENCES indicator,
    submission_id uuid NOT NULL REFERENCES submission,
    position int NOT NULL,
    stage text NOT NULL CHECK (stage IN ('local', 'corporate')),
    text text NOT NULL,
    raised_at timestamptz NOT NULL,
    raised_by text NOT NULL,
    raised_by_name text NOT NULL,
    raised_by_rank text,
    revision int NOT NULL DEFAULT 1,
    answer text,
    answered_at timestamptz,
    answered_by text,
    answered_by_name text,
    answered_by_rank text,
    UNIQUE (submission_id, indicator_id, position),
    FOREIGN KEY (submission_id, indicator_id) REFERENCES submission_entry,
    CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_by_name IS NULL))
);

CREATE INDEX returned_point_entry ON returned_point (unit_id, indicator_id);

CREATE TABLE point_answer (
    point_id uuid NOT NULL REFERENCES returned_point,
    -- The point's revision that this made.
    revision int NOT NULL,
    answer text NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (point_id, revision)
);

CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_entry FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_revision FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_sign_off FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON assurance FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON point_answer FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();

GRANT SELECT, INSERT ON submission, submission_entry, submission_revision, submission_sign_off, assurance, point_answer TO evidence_runtime;
GRANT SELECT, INSERT, UPDATE ON entry, returned_point TO evidence_runtime;
