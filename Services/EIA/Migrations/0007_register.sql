-- Mitigations that are promised again, and what the register is searched by.

-- A mitigation that a later round promises again keeps its action; who leads it, by when, and how it is measured are as they were agreed last.
GRANT UPDATE (lead, due, measure, characteristics) ON mitigation TO eia_runtime;

-- The approved round that is published.
ALTER TABLE publication ADD COLUMN round integer NOT NULL;

-- What is published or withheld, as it is searched: apart from the assessment, whose rows are wide and change often. Uncompressed, since a search reads it row by row.
CREATE TABLE register_entry (
    assessment_id uuid PRIMARY KEY REFERENCES assessment,
    listed_at timestamptz NOT NULL,
    unit_id uuid NOT NULL,
    outcome text CHECK (outcome IN ('no-major-change', 'adjust', 'continue-with-justification', 'stop')),
    characteristics text[] NOT NULL,
    -- False once it was superseded or withdrawn.
    shown boolean NOT NULL DEFAULT true,
    -- Of reference, title, policy and unit: what is found there comes first.
    headline tsvector NOT NULL,
    -- Of that and all that is published; of what is withheld, the reason.
    search tsvector NOT NULL,
    -- As running text: an excerpt is taken from it.
    text text NOT NULL
);
ALTER TABLE register_entry ALTER COLUMN search SET STORAGE EXTERNAL;
CREATE INDEX register_entry_listed ON register_entry (listed_at DESC, assessment_id DESC) WHERE shown;
CREATE INDEX register_entry_search ON register_entry USING gin (search);
CREATE INDEX register_entry_headline ON register_entry USING gin (headline);
GRANT SELECT, INSERT, UPDATE ON register_entry TO eia_runtime;

-- Decisions and voided approvals by time, for the figures (I8).
CREATE INDEX decision_at ON decision (at) WHERE retrospective;
CREATE INDEX approval_voided ON approval (voided_at) WHERE voided_at IS NOT NULL;

-- The learning log's search.
CREATE INDEX point_words ON point USING gin (to_tsvector('english', text));
CREATE INDEX point_sent ON point (sent_at) WHERE sent_at IS NOT NULL;
