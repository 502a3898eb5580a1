-- Assessments, their people, their sections and their trail.

CREATE TABLE assessment (
    id uuid PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    policy_id uuid NOT NULL REFERENCES policy,
    unit_id uuid NOT NULL,
    title text NOT NULL,
    proposal text NOT NULL,
    -- The version that it is written against, for good.
    guide_id uuid NOT NULL REFERENCES guide,
    marking text NOT NULL CHECK (marking IN ('RESTRICTED', 'OFFICIAL', 'OFFICIAL-SENSITIVE')),
    state text NOT NULL CHECK (state IN (
        'draft', 'screening', 'not-needed', 'full', 'owner-check', 'submitted', 'in-qa', 'returned', 'approved', 'decided', 'published', 'withheld',
        'monitoring', 'review-due', 'reviewed', 'withdrawn', 'superseded')),
    since timestamptz NOT NULL,
    owner_subject text NOT NULL,
    owner_name text NOT NULL,
    owner_rank text,
    -- Who took it for QA.
    officer_subject text,
    officer_name text,
    officer_rank text,
    round integer NOT NULL DEFAULT 0,
    sections integer NOT NULL,
    sections_complete integer NOT NULL DEFAULT 0,
    -- Must fix and should fix, not settled.
    open_points integer NOT NULL DEFAULT 0,
    points integer NOT NULL DEFAULT 0,
    review_date date,
    retrospective boolean NOT NULL DEFAULT false,
    approval_void boolean NOT NULL DEFAULT false,
    supersedes uuid REFERENCES assessment,
    superseded_by uuid REFERENCES assessment,
    -- When it was published or withheld last.
    listed_at timestamptz,
    created_at timestamptz NOT NULL,
    created_by text NOT NULL,
    created_by_name text NOT NULL,
    created_by_rank text,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_by_name text NOT NULL,
    changed_by_rank text,
    revision integer NOT NULL DEFAULT 1,
    -- Of the trail.
    steps integer NOT NULL DEFAULT 0,
    CHECK ((officer_subject IS NULL) = (officer_name IS NULL))
);
CREATE INDEX assessment_policy ON assessment (policy_id, created_at DESC);
CREATE INDEX assessment_unit ON assessment (unit_id, changed_at DESC);
CREATE INDEX assessment_changed ON assessment (changed_at DESC, id DESC);
CREATE INDEX assessment_owner ON assessment (owner_subject);
CREATE INDEX assessment_waiting ON assessment (state, since, id) WHERE state IN ('screening', 'owner-check', 'submitted', 'in-qa', 'approved', 'decided');
CREATE INDEX assessment_review ON assessment (review_date, id) WHERE state IN ('published', 'withheld', 'monitoring', 'review-due', 'reviewed');

-- A decision without approval before it is marked for good (I5): the database itself keeps the mark.
CREATE FUNCTION assessment_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.retrospective AND NOT NEW.retrospective THEN
        RAISE EXCEPTION 'retrospective is for good' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'assessment_retrospective';
    END IF;
    IF OLD.guide_id <> NEW.guide_id THEN
        RAISE EXCEPTION 'an assessment keeps its guide' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'assessment_guide';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER assessment_keep BEFORE UPDATE ON assessment FOR EACH ROW EXECUTE FUNCTION assessment_keep();
GRANT SELECT, INSERT, UPDATE ON assessment TO eia_runtime;

CREATE TABLE assessment_person (
    assessment_id uuid NOT NULL REFERENCES assessment,
    part text NOT NULL CHECK (part IN ('author', 'decision-maker')),
    position integer NOT NULL,
    subject text NOT NULL,
    name text NOT NULL,
    rank text,
    PRIMARY KEY (assessment_id, part, subject)
);
CREATE INDEX assessment_person_subject ON assessment_person (subject, part);
GRANT SELECT, INSERT, DELETE ON assessment_person TO eia_runtime;

-- Everybody who ever wrote any of it: none of them approves or decides, whoever is named on it today.
CREATE TABLE assessment_writer (
    assessment_id uuid NOT NULL REFERENCES assessment,
    subject text NOT NULL,
    name text NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (assessment_id, subject)
);
GRANT SELECT, INSERT ON assessment_writer TO eia_runtime;

-- The answers to the ten questions (I2), and the second person's word.
CREATE TABLE screening (
    assessment_id uuid NOT NULL REFERENCES assessment,
    number integer NOT NULL,
    answers jsonb NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('full', 'short-review', 'not-needed')),
    decided_by integer[] NOT NULL,
    because text NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    at timestamptz NOT NULL,
    covered_by uuid REFERENCES assessment,
    short_review text,
    confirmed_by text,
    confirmed_by_name text,
    confirmed_by_rank text,
    refused_by text,
    refused_by_name text,
    refused_by_rank text,
    refusal text,
    settled_at timestamptz,
    PRIMARY KEY (assessment_id, number),
    CHECK ((outcome = 'short-review') = (covered_by IS NOT NULL)),
    CHECK (confirmed_by IS NULL OR confirmed_by <> by_subject),
    CHECK (confirmed_by IS NULL OR refused_by IS NULL)
);
GRANT SELECT, INSERT ON screening TO eia_runtime;
GRANT UPDATE (confirmed_by, confirmed_by_name, confirmed_by_rank, refused_by, refused_by_name, refused_by_rank, refusal, settled_at) ON screening TO eia_runtime;

-- Every save is a revision for good.
CREATE TABLE section_revision (
    assessment_id uuid NOT NULL REFERENCES assessment,
    section text NOT NULL,
    number integer NOT NULL CHECK (number > 0),
    content jsonb NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    at timestamptz NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (assessment_id, section, number)
);
GRANT SELECT, INSERT ON section_revision TO eia_runtime;

-- The newest revision of each section that was ever saved, and how complete it is.
CREATE TABLE section_head (
    assessment_id uuid NOT NULL REFERENCES assessment,
    section text NOT NULL,
    number integer NOT NULL,
    complete boolean NOT NULL,
    sha256 text NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_by_name text NOT NULL,
    changed_by_rank text,
    PRIMARY KEY (assessment_id, section)
);
GRANT SELECT, INSERT, UPDATE ON section_head TO eia_runtime;

-- What somebody typed and has not saved: theirs alone.
CREATE TABLE section_draft (
    assessment_id uuid NOT NULL REFERENCES assessment,
    section text NOT NULL,
    subject text NOT NULL,
    content jsonb NOT NULL,
    based_on integer NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (assessment_id, section, subject)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON section_draft TO eia_runtime;

-- What happened, for people; never changed.
CREATE TABLE trail_step (
    assessment_id uuid NOT NULL REFERENCES assessment,
    number integer NOT NULL,
    at timestamptz NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    kind text NOT NULL,
    detail text,
    state text,
    PRIMARY KEY (assessment_id, number)
);
GRANT SELECT, INSERT ON trail_step TO eia_runtime;

-- How long it stood in each state (I8): written with each change of state.
CREATE TABLE state_stay (
    assessment_id uuid NOT NULL REFERENCES assessment,
    number integer NOT NULL,
    state text NOT NULL,
    entered_at timestamptz NOT NULL,
    left_at timestamptz,
    -- The transition that ended it.
    left_by text,
    PRIMARY KEY (assessment_id, number)
);
CREATE INDEX state_stay_left ON state_stay (left_at, state) WHERE left_at IS NOT NULL;
CREATE INDEX state_stay_entered ON state_stay (entered_at, state);
GRANT SELECT, INSERT ON state_stay TO eia_runtime;
GRANT UPDATE (left_at, left_by) ON state_stay TO eia_runtime;
