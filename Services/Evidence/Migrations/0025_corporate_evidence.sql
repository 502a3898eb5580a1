-- E8, E9. Items that stand under an indicator which they do not themselves cite: inherited from another unit's publication, or carried forward from an earlier
-- phase. Each has what the unit says of it there: a statement, numbered, never changed.

CREATE TABLE publication (
    item_id uuid PRIMARY KEY REFERENCES evidence_item,
    -- The item's.
    unit_id uuid NOT NULL REFERENCES unit,
    -- What it is offered for.
    indicators uuid[] NOT NULL CHECK (cardinality(indicators) >= 1),
    -- The last day on which it counts.
    until date NOT NULL,
    revision int NOT NULL DEFAULT 1,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL,
    published_by_name text NOT NULL,
    published_by_rank text,
    changed_at timestamptz NOT NULL,
    changed_by_name text NOT NULL,
    lapse text CHECK (lapse IN ('expired', 'withdrawn')),
    lapse_reason text,
    lapsed_at timestamptz,
    CHECK ((lapse IS NULL) = (lapsed_at IS NULL))
);

CREATE INDEX publication_list ON publication (published_at DESC, item_id DESC);
CREATE INDEX publication_due ON publication (until) WHERE lapse IS NULL;

-- Kept in the transactions that change them. `links`: places where the item counts without citing them; saving an item looks for these only where there are
-- some. `published`: whether it was ever; from then on the whole force may read it, because it is part of other units' trails.
ALTER TABLE evidence_item
    ADD COLUMN links int NOT NULL DEFAULT 0 CHECK (links >= 0),
    ADD COLUMN published boolean NOT NULL DEFAULT false;

CREATE TABLE evidence_link (
    unit_id uuid NOT NULL REFERENCES unit,
    indicator_id uuid NOT NULL REFERENCES indicator,
    item_id uuid NOT NULL REFERENCES evidence_item,
    kind text NOT NULL CHECK (kind IN ('inherited', 'carried')),
    -- Its latest statement.
    statement int NOT NULL,
    -- Whether it counts. One that does not has lapsed, or the unit gave it up.
    active boolean NOT NULL DEFAULT true,
    lapse text CHECK (lapse IN ('expired', 'withdrawn')),
    lapse_reason text,
    lapsed_at timestamptz,
    version int NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL,
    changed_by_name text NOT NULL,
    PRIMARY KEY (unit_id, indicator_id, item_id),
    CHECK ((lapse IS NULL) = (lapsed_at IS NULL) AND NOT (active AND lapse IS NOT NULL))
);

CREATE INDEX evidence_link_item ON evidence_link (item_id) WHERE active;

CREATE TABLE link_statement (
    unit_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    item_id uuid NOT NULL,
    number int NOT NULL CHECK (number >= 1),
    text text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (unit_id, indicator_id, item_id, number)
);

-- What became of each, for the trail.
CREATE TABLE link_step (
    unit_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    item_id uuid NOT NULL,
    -- The link's version that this made.
    version int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('inherited', 'carried', 'restated', 'given-up', 'lapsed')),
    detail text,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (unit_id, indicator_id, item_id, version)
);

CREATE TABLE submission_link (
    submission_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    item_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    kind text NOT NULL,
    statement int NOT NULL,
    PRIMARY KEY (submission_id, indicator_id, item_id),
    FOREIGN KEY (unit_id, indicator_id, item_id, statement) REFERENCES link_statement
);

-- Of `items`, how many are inherited; and how many inherited ones lapsed that nobody has replaced or given up.
ALTER TABLE entry
    ADD COLUMN inherited int NOT NULL DEFAULT 0,
    ADD COLUMN lapsed int NOT NULL DEFAULT 0;

CREATE INDEX entry_inherited ON entry (unit_id, indicator_id) WHERE inherited > 0 OR lapsed > 0;

CREATE TABLE indicator_mapping (
    earlier_id uuid NOT NULL REFERENCES phase,
    later_id uuid NOT NULL REFERENCES phase,
    revision int NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_by_name text NOT NULL,
    changed_by_rank text,
    PRIMARY KEY (earlier_id, later_id),
    CHECK (earlier_id <> later_id)
);

CREATE TABLE mapped_pair (
    earlier_id uuid NOT NULL,
    later_id uuid NOT NULL,
    earlier_indicator uuid NOT NULL REFERENCES indicator,
    later_indicator uuid NOT NULL REFERENCES indicator,
    position int NOT NULL,
    note text,
    PRIMARY KEY (earlier_id, later_id, earlier_indicator, later_indicator),
    FOREIGN KEY (earlier_id, later_id) REFERENCES indicator_mapping
);

-- What a unit decided of an item; the audit trail keeps what it decided before.
CREATE TABLE carry_decision (
    unit_id uuid NOT NULL REFERENCES unit,
    item_id uuid NOT NULL REFERENCES evidence_item,
    earlier_id uuid NOT NULL REFERENCES phase,
    later_id uuid NOT NULL REFERENCES phase,
    outcome text NOT NULL CHECK (outcome IN ('accept', 'refresh', 'reject')),
    reason text,
    -- The item's at that time.
    revision int NOT NULL,
    version int NOT NULL DEFAULT 1,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (unit_id, later_id, earlier_id, item_id),
    FOREIGN KEY (item_id, revision) REFERENCES evidence_revision,
    CHECK (outcome <> 'reject' OR reason IS NOT NULL)
);

CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON link_statement FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON link_step FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_link FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();

GRANT SELECT, INSERT ON link_statement, link_step, submission_link TO evidence_runtime;
GRANT SELECT, INSERT, UPDATE ON publication, evidence_link, indicator_mapping, carry_decision TO evidence_runtime;
GRANT SELECT, INSERT, DELETE ON mapped_pair TO evidence_runtime;
