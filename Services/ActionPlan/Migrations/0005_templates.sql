-- A1, S2 ¶12. Ready-made actions by indicator. A template is withdrawn, not deleted.

CREATE TABLE action_template (
    id uuid PRIMARY KEY,
    -- Indicators keep their codes over the versions of a standard.
    indicator_code text NOT NULL,
    title text NOT NULL,
    activity text NOT NULL,
    resources text,
    measure text,
    timescale_days int CHECK (timescale_days BETWEEN 1 AND 1095),
    withdrawn boolean NOT NULL DEFAULT false,
    revision int NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_by_name text NOT NULL,
    changed_by_rank text
);

CREATE INDEX action_template_indicator ON action_template (indicator_code, title, id);

GRANT SELECT, INSERT, UPDATE ON action_template TO action_plan_runtime;
