-- What the evidence service tells of units (X2). A unit that was not told of yet has no row: its actions stand all the same, and get its name when the event comes.

CREATE TABLE unit (
    id uuid PRIMARY KEY,
    code text NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    -- May be told of later than its child.
    parent_id uuid,
    valid_from date NOT NULL,
    valid_to date,
    -- Of the event: what is older and comes late is not heeded.
    told_at timestamptz NOT NULL
);

CREATE INDEX unit_parent ON unit (parent_id);

-- Merges and splits: the people of the unit that it became look after what the earlier one left.
CREATE TABLE unit_lineage (
    from_unit uuid NOT NULL,
    to_unit uuid NOT NULL,
    PRIMARY KEY (from_unit, to_unit),
    CHECK (from_unit <> to_unit)
);

CREATE INDEX unit_lineage_to ON unit_lineage (to_unit);

GRANT SELECT, INSERT, UPDATE ON unit TO eia_runtime;
GRANT SELECT, INSERT ON unit_lineage TO eia_runtime;
