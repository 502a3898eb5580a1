-- E3. Whether an indicator applies to a unit. No row means assumed to apply, with revision 0.

CREATE TABLE applicability (
    unit_id uuid NOT NULL REFERENCES unit,
    indicator_id uuid NOT NULL REFERENCES indicator,
    -- What is in force; a proposal counts only once it is agreed.
    applies boolean NOT NULL DEFAULT true,
    state text NOT NULL CHECK (state IN ('proposed', 'agreed', 'rejected')),
    proposal boolean,
    reason text NOT NULL,
    proposed_at timestamptz NOT NULL,
    proposed_by text NOT NULL,
    proposed_by_name text NOT NULL,
    proposed_by_rank text,
    comment text,
    decided_at timestamptz,
    decided_by text,
    decided_by_name text,
    decided_by_rank text,
    revision int NOT NULL DEFAULT 1,
    PRIMARY KEY (unit_id, indicator_id),
    CHECK ((state = 'proposed') = (proposal IS NOT NULL)),
    CHECK ((state = 'proposed') = (decided_at IS NULL)),
    CONSTRAINT applicability_decided_by_another CHECK (decided_by <> proposed_by)
);

-- What was proposed and decided, for the trail; never overwritten.
CREATE TABLE applicability_step (
    unit_id uuid NOT NULL REFERENCES unit,
    indicator_id uuid NOT NULL REFERENCES indicator,
    revision int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('applicability-proposed', 'applicability-decided')),
    applies boolean NOT NULL,
    detail text,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    PRIMARY KEY (unit_id, indicator_id, revision)
);

GRANT SELECT, INSERT, UPDATE ON applicability TO evidence_runtime;
GRANT SELECT, INSERT ON applicability_step TO evidence_runtime;
