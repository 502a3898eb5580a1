-- People whom the portal knows and what they may be, where (domain.md §2). Services see these only as signed tokens.

CREATE TABLE person (
    id          uuid PRIMARY KEY,
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    rank        text CHECK (length(rank) BETWEEN 1 AND 100),
    -- The demonstration sign-in lists sample people only, under this heading and in this order.
    sample_group     text CHECK (length(sample_group) BETWEEN 1 AND 200),
    sample_position  integer,
    active      boolean NOT NULL DEFAULT true,
    revision    integer NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    -- The last request of any of the person's sessions: "what changed since your last visit".
    seen_at     timestamptz
);
CREATE UNIQUE INDEX person_sample_name ON person (name) WHERE sample_group IS NOT NULL;

-- One role in one unit; a null unit means every unit. The unit's code and name are kept as they were when it was granted, for display without a call.
CREATE TABLE person_grant (
    person_id   uuid NOT NULL REFERENCES person,
    role        text NOT NULL,
    unit_id     uuid,
    unit_code   text,
    unit_name   text,
    until       timestamptz,
    granted_at  timestamptz NOT NULL DEFAULT now(),
    UNIQUE NULLS NOT DISTINCT (person_id, role, unit_id)
);
CREATE INDEX person_grant_unit ON person_grant (unit_id);

GRANT SELECT, INSERT, UPDATE ON person TO portal_runtime;
GRANT SELECT, INSERT, UPDATE, DELETE ON person_grant TO portal_runtime;
