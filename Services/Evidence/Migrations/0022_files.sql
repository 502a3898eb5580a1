-- E5. Files of items. The bytes are on disk under their SHA-256, each once; here is what they are, what the virus scan said, and who attached them to what.

CREATE TABLE stored_file (
    sha256 text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint NOT NULL CHECK (size > 0),
    media_type text NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'clean', 'infected', 'unscannable', 'unscanned')),
    -- What was found, or why it could not be scanned.
    finding text,
    -- How often the scanner answered with an error of its own.
    attempts int NOT NULL DEFAULT 0,
    stored_at timestamptz NOT NULL,
    scanned_at timestamptz
);

CREATE INDEX stored_file_waiting ON stored_file (stored_at) WHERE state IN ('waiting', 'unscanned');

CREATE TABLE evidence_file (
    id uuid PRIMARY KEY,
    item_id uuid NOT NULL REFERENCES evidence_item,
    sha256 text NOT NULL REFERENCES stored_file,
    name text NOT NULL,
    -- Told from the bytes, and by the name where several kinds share a container.
    media_type text NOT NULL,
    attached_at timestamptz NOT NULL,
    attached_by text NOT NULL,
    attached_by_name text NOT NULL,
    attached_by_rank text,
    removed_at timestamptz,
    removed_by text,
    removed_by_name text,
    removed_by_rank text,
    CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_by_name IS NULL))
);

CREATE INDEX evidence_file_item ON evidence_file (item_id, id);
CREATE UNIQUE INDEX evidence_file_once ON evidence_file (item_id, sha256) WHERE removed_at IS NULL;

-- How many are attached now, kept in the transaction that attaches or removes one: lists look for files only where there are some.
ALTER TABLE evidence_item ADD COLUMN files int NOT NULL DEFAULT 0 CHECK (files >= 0);

CREATE TABLE submission_file (
    submission_id uuid NOT NULL REFERENCES submission,
    file_id uuid NOT NULL REFERENCES evidence_file,
    item_id uuid NOT NULL REFERENCES evidence_item,
    sha256 text NOT NULL REFERENCES stored_file,
    PRIMARY KEY (submission_id, file_id)
);

CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_file FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();

GRANT SELECT, INSERT ON stored_file, evidence_file, submission_file TO evidence_runtime;
GRANT UPDATE (state, finding, attempts, scanned_at) ON stored_file TO evidence_runtime;
GRANT UPDATE (removed_at, removed_by, removed_by_name, removed_by_rank) ON evidence_file TO evidence_runtime;
