-- Reports to boards whose equality implications are checked (I9, S2 ¶7).

CREATE TABLE board_report (
    id uuid PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    title text NOT NULL,
    board text NOT NULL,
    meeting_on date,
    author_subject text NOT NULL,
    author_name text NOT NULL,
    author_rank text,
    unit_id uuid,
    implications text NOT NULL,
    received_on date NOT NULL,
    feedback text,
    significant_revision boolean,
    feedback_by text,
    feedback_by_name text,
    feedback_by_rank text,
    feedback_at timestamptz,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by text NOT NULL,
    changed_by_name text NOT NULL,
    changed_by_rank text,
    revision integer NOT NULL DEFAULT 1,
    search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('english', reference || ' ' || title || ' ' || board || ' ' || author_name)) STORED,
    CHECK ((feedback IS NULL) = (feedback_at IS NULL) AND (feedback IS NULL) = (significant_revision IS NULL)),
    CHECK (feedback_by IS NULL OR feedback_by <> author_subject)
);
CREATE INDEX board_report_search ON board_report USING gin (search);
CREATE INDEX board_report_received ON board_report (received_on DESC, id DESC);
GRANT SELECT, INSERT, UPDATE ON board_report TO eia_runtime;
