-- What QA knows of units and standards: the evidence service's, as its events tell. A row that only an id has named so far stands with `known` false, and is filled
-- in when it is described; nothing here refers to it by a foreign key's order of arrival.

CREATE TABLE unit (
    id uuid PRIMARY KEY,
    code text NOT NULL,
    name text NOT NULL,
    kind text CHECK (kind IN ('force', 'business-group', 'directorate', 'ocu', 'bocu')),
    -- May not have been told yet.
    parent_id uuid,
    valid_from date,
    -- The first day on which it is no longer there.
    valid_to date,
    wave text,
    known boolean NOT NULL,
    -- The time of the event that told it: an older one that comes late changes nothing.
    told_at timestamptz,
    -- The transaction that told it: tells whether figures that were summed in an earlier snapshot still hold.
    told_xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CHECK (NOT known OR (kind IS NOT NULL AND valid_from IS NOT NULL AND told_at IS NOT NULL))
);

CREATE INDEX unit_parent ON unit (parent_id);
CREATE INDEX unit_told ON unit (told_xid);
CREATE INDEX unit_name ON unit (name, id);

-- Each unit with itself and every unit above it, as far as the tree is known.
CREATE TABLE unit_above (
    above_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    PRIMARY KEY (above_id, unit_id)
);

CREATE INDEX unit_above_unit ON unit_above (unit_id);

CREATE TABLE unit_lineage (
    from_unit uuid NOT NULL,
    to_unit uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('merged', 'split')),
    on_date date NOT NULL,
    PRIMARY KEY (from_unit, to_unit)
);

CREATE INDEX unit_lineage_to ON unit_lineage (to_unit);

CREATE TABLE standard_version (
    id uuid PRIMARY KEY,
    standard_code text NOT NULL,
    standard_title text NOT NULL,
    label text NOT NULL,
    title text NOT NULL,
    published_on date,
    sha256 text NOT NULL,
    -- The two rating scales: {"local": [], "corporate": []}.
    scales jsonb NOT NULL,
    received_at timestamptz NOT NULL
);

CREATE TABLE phase (
    id uuid PRIMARY KEY,
    version_id uuid NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    national boolean NOT NULL,
    position int NOT NULL,
    -- How many it has; 0 until it is described.
    indicators int NOT NULL,
    known boolean NOT NULL
);

CREATE INDEX phase_version ON phase (version_id, position);

CREATE TABLE indicator (
    id uuid PRIMARY KEY,
    phase_id uuid NOT NULL REFERENCES phase,
    code text NOT NULL,
    -- In the phase, from 1; 0 until it is described.
    position int NOT NULL,
    strapline text NOT NULL,
    wording text NOT NULL,
    sha256 text NOT NULL,
    known boolean NOT NULL
);

CREATE INDEX indicator_phase ON indicator (phase_id, position);

GRANT SELECT, INSERT, UPDATE ON unit, standard_version, phase, indicator TO qa_runtime;
GRANT SELECT, INSERT ON unit_lineage TO qa_runtime;
GRANT SELECT, INSERT, DELETE ON unit_above TO qa_runtime;
