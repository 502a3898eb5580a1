-- An Excel file between its check and its import: what is imported is byte for byte what was checked. One for each session, and gone with it.

CREATE TABLE kept_upload (
    session_sha256 bytea PRIMARY KEY REFERENCES session ON DELETE CASCADE,
    id             uuid NOT NULL,
    unit_id        uuid NOT NULL,
    name           text NOT NULL,
    content        bytea NOT NULL CHECK (length(content) <= 10485760),
    kept_at        timestamptz NOT NULL
);

GRANT SELECT, INSERT, UPDATE, DELETE ON kept_upload TO portal_runtime;
