-- Submissions, feedback points, approval; decision, publication, monitoring, reviews; mitigations.

-- What was frozen, each time it was submitted.
CREATE TABLE round (
    assessment_id uuid NOT NULL REFERENCES assessment,
    number integer NOT NULL,
    at timestamptz NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    note text,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    outcome text CHECK (outcome IN ('returned', 'approved', 'reopened')),
    outcome_at timestamptz,
    outcome_by text,
    outcome_by_name text,
    outcome_by_rank text,
    comment text,
    PRIMARY KEY (assessment_id, number),
    CHECK ((outcome IS NULL) = (outcome_at IS NULL))
);
CREATE INDEX round_at ON round (at);
CREATE INDEX round_outcome ON round (outcome_at, outcome) WHERE outcome IS NOT NULL;
GRANT SELECT, INSERT ON round TO eia_runtime;
GRANT UPDATE (outcome, outcome_at, outcome_by, outcome_by_name, outcome_by_rank, comment) ON round TO eia_runtime;

CREATE TABLE round_section (
    assessment_id uuid NOT NULL,
    round integer NOT NULL,
    section text NOT NULL,
    revision integer NOT NULL,
    sha256 text NOT NULL,
    PRIMARY KEY (assessment_id, round, section),
    FOREIGN KEY (assessment_id, round) REFERENCES round,
    FOREIGN KEY (assessment_id, section, revision) REFERENCES section_revision
);
GRANT SELECT, INSERT ON round_section TO eia_runtime;

-- Feedback points (I4): answered one by one, never deleted.
CREATE TABLE point (
    id uuid PRIMARY KEY,
    assessment_id uuid NOT NULL REFERENCES assessment,
    number integer NOT NULL,
    round integer NOT NULL,
    section text NOT NULL,
    category text NOT NULL,
    severity text NOT NULL CHECK (severity IN ('must-fix', 'should-fix', 'learning')),
    text text NOT NULL,
    state text NOT NULL CHECK (state IN ('open', 'sent', 'answered', 'settled', 'insisted')),
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    at timestamptz NOT NULL,
    sent_at timestamptz,
    revision integer NOT NULL DEFAULT 1,
    UNIQUE (assessment_id, number)
);
CREATE INDEX point_at ON point (at DESC, id DESC);
GRANT SELECT, INSERT ON point TO eia_runtime;
GRANT UPDATE (section, category, severity, text, state, sent_at, revision) ON point TO eia_runtime;

CREATE TABLE point_answer (
    point_id uuid NOT NULL REFERENCES point,
    number integer NOT NULL,
    answer text NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    at timestamptz NOT NULL,
    settled boolean,
    comment text,
    settled_by text,
    settled_by_name text,
    settled_by_rank text,
    settled_at timestamptz,
    PRIMARY KEY (point_id, number)
);
GRANT SELECT, INSERT ON point_answer TO eia_runtime;
GRANT UPDATE (settled, comment, settled_by, settled_by_name, settled_by_rank, settled_at) ON point_answer TO eia_runtime;

CREATE TABLE approval (
    assessment_id uuid NOT NULL REFERENCES assessment,
    round integer NOT NULL,
    at timestamptz NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    comment text,
    voided_at timestamptz,
    voided_by text,
    voided_by_name text,
    voided_by_rank text,
    void_reason text,
    PRIMARY KEY (assessment_id, round),
    CHECK ((voided_at IS NULL) = (void_reason IS NULL))
);
CREATE UNIQUE INDEX approval_one ON approval (assessment_id) WHERE voided_at IS NULL;
GRANT SELECT, INSERT ON approval TO eia_runtime;
GRANT UPDATE (voided_at, voided_by, voided_by_name, voided_by_rank, void_reason) ON approval TO eia_runtime;

CREATE TABLE decision (
    assessment_id uuid NOT NULL REFERENCES assessment,
    number integer NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('no-major-change', 'adjust', 'continue-with-justification', 'stop')),
    reasons text NOT NULL,
    decided_on date NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    at timestamptz NOT NULL,
    read_sha256 text NOT NULL,
    retrospective boolean NOT NULL,
    PRIMARY KEY (assessment_id, number)
);
GRANT SELECT, INSERT ON decision TO eia_runtime;

CREATE TABLE publication (
    assessment_id uuid NOT NULL REFERENCES assessment,
    number integer NOT NULL,
    published boolean NOT NULL,
    at timestamptz NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    reason text,
    PRIMARY KEY (assessment_id, number),
    CHECK (published = (reason IS NULL))
);
GRANT SELECT, INSERT ON publication TO eia_runtime;

CREATE TABLE monitoring (
    assessment_id uuid NOT NULL REFERENCES assessment,
    number integer NOT NULL,
    what text NOT NULL,
    who_subject text NOT NULL,
    who_name text NOT NULL,
    who_rank text,
    review_date date NOT NULL,
    at timestamptz NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (assessment_id, number)
);
GRANT SELECT, INSERT ON monitoring TO eia_runtime;

-- Reviews and what called for them (I7).
CREATE TABLE review (
    assessment_id uuid NOT NULL REFERENCES assessment,
    number integer NOT NULL,
    findings text NOT NULL,
    changes text,
    next_review date NOT NULL,
    at timestamptz NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (assessment_id, number)
);
GRANT SELECT, INSERT ON review TO eia_runtime;

CREATE TABLE review_trigger (
    assessment_id uuid NOT NULL REFERENCES assessment,
    number integer NOT NULL,
    kind text NOT NULL,
    what text NOT NULL,
    at timestamptz NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (assessment_id, number)
);
GRANT SELECT, INSERT ON review_trigger TO eia_runtime;

-- From the section on actions, at approval (I6). What the action-plan service tells of its action stands beside it.
CREATE TABLE mitigation (
    id uuid PRIMARY KEY,
    assessment_id uuid NOT NULL REFERENCES assessment,
    round integer NOT NULL,
    position integer NOT NULL,
    what text NOT NULL,
    lead text,
    due date,
    measure text,
    characteristics text[] NOT NULL,
    agreed_at timestamptz NOT NULL,
    action_id uuid,
    action_sequence integer,
    action_state text,
    action_due date,
    action_lead text,
    action_changed_at timestamptz,
    search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('english', what || ' ' || coalesce(measure, ''))) STORED,
    UNIQUE (assessment_id, round, position)
);
CREATE INDEX mitigation_search ON mitigation USING gin (search);
CREATE INDEX mitigation_agreed ON mitigation (agreed_at DESC, id DESC);
GRANT SELECT, INSERT ON mitigation TO eia_runtime;
GRANT UPDATE (action_id, action_sequence, action_state, action_due, action_lead, action_changed_at) ON mitigation TO eia_runtime;
