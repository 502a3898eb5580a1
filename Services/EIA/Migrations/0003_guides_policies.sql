-- The guide, as data with versions (I2, I3), and the register of what is assessed (I1).

CREATE TABLE guide (
    id uuid PRIMARY KEY,
    label text NOT NULL,
    title text NOT NULL,
    -- Words, questions, rules: the shape of EIAAPI.GuideDocument.
    document jsonb NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    imported_at timestamptz NOT NULL,
    imported_by text NOT NULL,
    imported_by_name text NOT NULL,
    -- From then on it never changes. The newest published one is in force.
    published_at timestamptz
);
CREATE UNIQUE INDEX guide_label ON guide (label) WHERE published_at IS NOT NULL;
CREATE INDEX guide_in_force ON guide (published_at DESC) WHERE published_at IS NOT NULL;

CREATE FUNCTION guide_keep() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.published_at IS NOT NULL THEN
        RAISE EXCEPTION 'a published guide never changes' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'guide_published';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER guide_keep BEFORE UPDATE ON guide FOR EACH ROW EXECUTE FUNCTION guide_keep();
GRANT SELECT, INSERT ON guide TO eia_runtime;
GRANT UPDATE (published_at) ON guide TO eia_runtime;

-- Reference numbers: counted by kind and year, without gaps.
CREATE TABLE reference_counter (
    kind text NOT NULL CHECK (kind IN ('POL', 'EIA', 'REP')),
    year integer NOT NULL,
    last integer NOT NULL,
    PRIMARY KEY (kind, year)
);
GRANT SELECT, INSERT, UPDATE ON reference_counter TO eia_runtime;

CREATE TABLE policy (
    id uuid PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('policy', 'sop', 'change-programme', 'project', 'other')),
    summary text NOT NULL,
    -- May be told of later.
    unit_id uuid NOT NULL,
    owner_subject text NOT NULL,
    owner_name text NOT NULL,
    owner_rank text,
    marking text NOT NULL CHECK (marking IN ('RESTRICTED', 'OFFICIAL', 'OFFICIAL-SENSITIVE')),
    review_date date,
    closed_at timestamptz,
    closing_reason text,
    -- Enhanced support (I10).
    adviser_subject text,
    adviser_name text,
    adviser_rank text,
    support_reason text,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_by_name text NOT NULL,
    changed_by_rank text,
    revision integer NOT NULL DEFAULT 1,
    search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('english', reference || ' ' || title || ' ' || summary)) STORED,
    CHECK ((closed_at IS NULL) = (closing_reason IS NULL)),
    CHECK ((adviser_subject IS NULL) = (adviser_name IS NULL))
);
CREATE INDEX policy_search ON policy USING gin (search);
CREATE INDEX policy_unit ON policy (unit_id);
CREATE INDEX policy_changed ON policy (changed_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE ON policy TO eia_runtime;

CREATE TABLE support_note (
    id uuid PRIMARY KEY,
    policy_id uuid NOT NULL REFERENCES policy,
    at timestamptz NOT NULL,
    by_subject text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    text text NOT NULL
);
CREATE INDEX support_note_policy ON support_note (policy_id, at DESC);
GRANT SELECT, INSERT ON support_note TO eia_runtime;
