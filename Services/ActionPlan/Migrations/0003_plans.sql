-- A1. Plans: corporate, business-group, unit, staff support association.

CREATE TABLE plan (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('corporate', 'business-group', 'unit', 'staff-support-association')),
    -- Told of by the evidence service, perhaps later: no foreign key.
    unit_id uuid,
    association text,
    title text NOT NULL,
    summary text,
    lead_subject text,
    lead_name text,
    lead_rank text,
    from_on date,
    to_on date,
    closed boolean NOT NULL DEFAULT false,
    -- Where a unit's actions go that name no plan.
    standing boolean NOT NULL DEFAULT false,
    revision int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_by_name text NOT NULL,
    changed_by_rank text,
    CHECK (to_on >= from_on),
    CHECK (lead_name IS NOT NULL OR (lead_subject IS NULL AND lead_rank IS NULL)),
    CONSTRAINT plan_owner CHECK (
        (kind IN ('business-group', 'unit')) = (unit_id IS NOT NULL) AND (kind = 'staff-support-association') = (association IS NOT NULL)),
    CHECK (NOT standing OR (unit_id IS NOT NULL AND NOT closed))
);

CREATE UNIQUE INDEX plan_standing ON plan (unit_id) WHERE standing;
CREATE INDEX plan_title ON plan (title, id);
CREATE INDEX plan_unit ON plan (unit_id, title, id);

GRANT SELECT, INSERT, UPDATE ON plan TO action_plan_runtime;
