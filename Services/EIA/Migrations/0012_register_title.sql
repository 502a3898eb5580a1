-- The title as it was published: while a changed proposal is written, its new title is nobody's yet.
ALTER TABLE register_entry ADD COLUMN title text;
UPDATE register_entry SET title = assessment.title FROM assessment WHERE assessment.id = register_entry.assessment_id;
ALTER TABLE register_entry ALTER COLUMN title SET NOT NULL;
