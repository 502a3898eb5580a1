-- E4. Items of evidence. Every save is a revision that nobody can change: runtime may insert and read, and the triggers hold it for every role.

CREATE TABLE evidence_item (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES unit,
    -- Counts every change, withdrawals included: the entity tag. `head` is the latest revision.
    version int NOT NULL DEFAULT 1,
    head int NOT NULL DEFAULT 1,
    -- Of the head, kept in the transaction that saves it so that lists and dates need no JSON.
    title text NOT NULL,
    review_by date,
    -- Everyone who saved a revision, each once, in the shape of the contract's author.
    authors json NOT NULL,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by_name text NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    withdrawn_by_name text,
    withdrawn_by_rank text,
    withdrawn_reason text,
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))
);

CREATE INDEX evidence_item_unit ON evidence_item (unit_id, changed_at DESC, id DESC);
CREATE INDEX evidence_item_review ON evidence_item (unit_id, review_by) WHERE review_by IS NOT NULL AND withdrawn_at IS NULL;

CREATE TABLE evidence_revision (
    item_id uuid NOT NULL REFERENCES evidence_item,
    number int NOT NULL CHECK (number >= 1),
    title text NOT NULL,
    -- Canonical JSON, kept to the letter (json, not jsonb): the hash can be checked with sha256() alone.
    content json NOT NULL,
    sha256 text NOT NULL CHECK (sha256 = encode(sha256(convert_to(content::text, 'UTF8')), 'hex')),
    -- What the content cites, for the trail of each indicator.
    indicators uuid[] NOT NULL CHECK (cardinality(indicators) >= 1),
    saved_at timestamptz NOT NULL,
    saved_by text NOT NULL,
    saved_by_name text NOT NULL,
    saved_by_rank text,
    PRIMARY KEY (item_id, number)
);

-- The indicators that an item bears on. A row stays when the item drops the indicator or is withdrawn; then it is no longer active.
CREATE TABLE evidence_citation (
    item_id uuid NOT NULL REFERENCES evidence_item,
    indicator_id uuid NOT NULL REFERENCES indicator,
    -- The item's.
    unit_id uuid NOT NULL,
    active boolean NOT NULL,
    -- Whether "how this meets it" is still empty.
    incomplete boolean NOT NULL,
    position int NOT NULL,
    PRIMARY KEY (item_id, indicator_id)
);

CREATE INDEX evidence_citation_entry ON evidence_citation (unit_id, indicator_id) INCLUDE (item_id, active, incomplete);

-- Withdrawals and reinstatements, one row each, for good.
CREATE TABLE evidence_withdrawal (
    item_id uuid NOT NULL REFERENCES evidence_item,
    -- The item's version that this made.
    version int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('withdrawn', 'reinstated')),
    revision int NOT NULL,
    reason text,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (item_id, version),
    FOREIGN KEY (item_id, revision) REFERENCES evidence_revision
);

-- What a form holds, valid or not. For its writer alone; thrown away when the item is saved.
CREATE TABLE evidence_draft (
    id uuid NOT NULL,
    writer text NOT NULL,
    unit_id uuid NOT NULL REFERENCES unit,
    content json NOT NULL,
    saved_at timestamptz NOT NULL,
    -- The writer is part of the key, so that an id in use by one person tells nothing to another.
    PRIMARY KEY (writer, id)
);

CREATE INDEX evidence_draft_writer ON evidence_draft (writer, unit_id, saved_at DESC, id DESC);

CREATE FUNCTION keep_for_good() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_is_for_good';
END $$;

CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_revision FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON evidence_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();

GRANT SELECT, INSERT, UPDATE ON evidence_item, evidence_citation TO evidence_runtime;
GRANT SELECT, INSERT ON evidence_revision, evidence_withdrawal TO evidence_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence_draft TO evidence_runtime;
