-- Signed-in browsers. The cookie holds a random token; here is only its SHA-256, so that a copy of this table signs nobody in.

CREATE TABLE session (
    token_sha256  bytea PRIMARY KEY CHECK (length(token_sha256) = 32),
    person_id     uuid NOT NULL REFERENCES person,
    csrf_token    text NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    seen_at       timestamptz NOT NULL DEFAULT now(),
    -- The visit before this one: "what changed since your last visit".
    previous_visit timestamptz,
    expires_at    timestamptz NOT NULL,
    -- A notice for the next page, shown once.
    flash         jsonb
);
CREATE INDEX session_expiry ON session (expires_at);
CREATE INDEX session_person ON session (person_id, seen_at DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON session TO portal_runtime;
