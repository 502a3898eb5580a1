-- What happened to a gap as facts, for the page to word: what became of its action, and how it was closed.
ALTER TABLE gap_step ADD COLUMN action_state text, ADD COLUMN closure text CHECK (closure IN ('rated', 'followed', 'not-applicable'));
