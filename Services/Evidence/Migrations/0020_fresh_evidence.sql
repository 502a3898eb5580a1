-- A2. A verified action asks the entry that it was for for new evidence and a fresh rating, until the entry is submitted again.

ALTER TABLE entry
    ADD COLUMN fresh_action uuid,
    ADD COLUMN fresh_activity text,
    ADD COLUMN fresh_since timestamptz,
    ADD CONSTRAINT entry_fresh_whole CHECK ((fresh_action IS NULL) = (fresh_activity IS NULL) AND (fresh_action IS NULL) = (fresh_since IS NULL));

CREATE INDEX entry_fresh ON entry (unit_id, fresh_since) WHERE fresh_action IS NOT NULL;

-- How far each action's news came: older ones that arrive late are passed over.
CREATE TABLE action_news (
    action_id uuid PRIMARY KEY,
    sequence bigint NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON action_news TO evidence_runtime;
