-- The files that a submission froze with a revision, as its event told them: id, name, SHA-256, size, what the scan had said. Null: none.
ALTER TABLE submission_revision ADD COLUMN files jsonb;
