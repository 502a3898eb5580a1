-- E2. The tree of units, effective-dated, with its reorganisations and roll-out waves. No unit is ever deleted: it is closed.

CREATE TABLE wave (
    code text PRIMARY KEY,
    title text NOT NULL,
    start_on date,
    target_on date,
    CHECK (target_on >= start_on)
);

CREATE TABLE unit (
    id uuid PRIMARY KEY,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('force', 'business-group', 'directorate', 'ocu', 'bocu')),
    parent_id uuid REFERENCES unit,
    valid_from date NOT NULL,
    -- The first day on which it is no longer there.
    valid_to date,
    wave_code text REFERENCES wave,
    revision int NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text NOT NULL,
    CHECK (valid_to > valid_from),
    CHECK (parent_id <> id)
);

-- A code may be taken again once its unit has been closed.
CREATE UNIQUE INDEX unit_code ON unit (upper(code)) WHERE valid_to IS NULL;
CREATE INDEX unit_parent ON unit (parent_id);

CREATE TABLE unit_contact (
    unit_id uuid NOT NULL REFERENCES unit,
    position int NOT NULL,
    role text NOT NULL CHECK (role IN ('spoc', 'adviser', 'commander')),
    name text NOT NULL,
    rank text,
    telephone text,
    email text,
    PRIMARY KEY (unit_id, position)
);

CREATE TABLE unit_lineage (
    from_unit uuid NOT NULL REFERENCES unit,
    to_unit uuid NOT NULL REFERENCES unit,
    kind text NOT NULL CHECK (kind IN ('merged', 'split')),
    on_date date NOT NULL,
    PRIMARY KEY (from_unit, to_unit),
    CHECK (from_unit <> to_unit)
);

CREATE INDEX unit_lineage_to ON unit_lineage (to_unit);

GRANT SELECT, INSERT, UPDATE ON wave, unit TO evidence_runtime;
GRANT SELECT, INSERT, DELETE ON unit_contact TO evidence_runtime;
GRANT SELECT, INSERT ON unit_lineage TO evidence_runtime;
