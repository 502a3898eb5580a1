-- The queue of quality assurance, oldest first, whichever of its two states an assessment is in.
CREATE INDEX assessment_queue ON assessment (since, id) WHERE state IN ('submitted', 'in-qa');
-- A unit's part of the register.
CREATE INDEX register_entry_unit ON register_entry (unit_id, listed_at DESC, assessment_id DESC) WHERE shown;
