-- E7. The directorate's glossary: what a writer may use without explaining it.

CREATE TABLE glossary_term (
    term text PRIMARY KEY,
    meaning text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('acronym', 'term')),
    revision int NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text NOT NULL
);

CREATE UNIQUE INDEX glossary_term_lower ON glossary_term (lower(term));

GRANT SELECT, INSERT, UPDATE, DELETE ON glossary_term TO evidence_runtime;
