-- Mitigations that are promised again, and what the register is searched by.

-- A mitigation that a later round promises again keeps its action; who leads it, by when, and how it is measured are as they were agreed last.
GRANT UPDATE (lead, due, measure, characteristics) ON mitigation TO eia_runtime;

-- The approved round that is published.
ALTER TABLE publication ADD COLUMN round integer NOT NULL;

ALTER TABLE assessment
    -- Of reference, title, policy and unit: what is found there comes first.
    ADD COLUMN headline tsvector,
    ADD COLUMN listed_outcome text CHECK (listed_outcome IN ('no-major-change', 'adjust', 'continue-with-justification', 'stop')),
    ADD COLUMN listed_characteristics text[];
CREATE INDEX assessment_headline ON assessment USING gin (headline) WHERE headline IS NOT NULL;

-- What is published, as running text: an excerpt is taken from it. Of what is withheld, the reason.
CREATE TABLE register_text (
    assessment_id uuid PRIMARY KEY REFERENCES assessment,
    text text NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON register_text TO eia_runtime;

-- Decisions and voided approvals by time, for the figures (I8).
CREATE INDEX decision_at ON decision (at) WHERE retrospective;
CREATE INDEX approval_voided ON approval (voided_at) WHERE voided_at IS NOT NULL;

-- The learning log's search.
CREATE INDEX point_words ON point USING gin (to_tsvector('english', text));
CREATE INDEX point_sent ON point (sent_at) WHERE sent_at IS NOT NULL;
