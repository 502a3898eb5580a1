-- E12. A unit's learning log, risk log and effort log, and what an hour of effort costs. No line is ever deleted: it is closed.

CREATE TABLE log_line (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL REFERENCES unit,
    kind text NOT NULL CHECK (kind IN ('learning', 'risk', 'effort')),
    on_date date NOT NULL,
    text text NOT NULL,
    detail text,
    likelihood int CHECK (likelihood BETWEEN 1 AND 5),
    impact int CHECK (impact BETWEEN 1 AND 5),
    mitigation text,
    owner text,
    minutes int CHECK (minutes BETWEEN 1 AND 1440),
    role text,
    activity text,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed')),
    closure text,
    revision int NOT NULL DEFAULT 1,
    written_at timestamptz NOT NULL,
    written_by text NOT NULL,
    written_by_name text NOT NULL,
    written_by_rank text,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_by_name text NOT NULL,
    changed_by_rank text,
    -- What the log is listed by, the highest first: a risk's score, else the day.
    sort int NOT NULL GENERATED ALWAYS AS (coalesce(likelihood * impact, on_date - DATE '2000-01-01')) STORED,
    CHECK ((kind = 'risk') = (likelihood IS NOT NULL) AND (kind = 'risk') = (impact IS NOT NULL)),
    CHECK ((kind = 'risk') = (mitigation IS NOT NULL) AND (kind = 'risk') = (owner IS NOT NULL)),
    CHECK ((kind = 'effort') = (minutes IS NOT NULL) AND (kind = 'effort') = (role IS NOT NULL) AND (kind = 'effort') = (activity IS NOT NULL)),
    CHECK ((state = 'closed') = (closure IS NOT NULL))
);

CREATE INDEX log_line_list ON log_line (unit_id, kind, sort DESC, id DESC);

-- In force from its day until the next of the same role.
CREATE TABLE effort_rate (
    role text NOT NULL,
    from_date date NOT NULL,
    pence_per_hour int NOT NULL CHECK (pence_per_hour BETWEEN 1 AND 1000000),
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL
);

CREATE UNIQUE INDEX effort_rate_role ON effort_rate (lower(role), from_date);

GRANT SELECT, INSERT, UPDATE ON log_line, effort_rate TO evidence_runtime;
