-- What the policy was called as well: it may be renamed, or move to another unit, and the register keeps what was published.
ALTER TABLE register_entry ADD COLUMN policy_title text;
UPDATE register_entry SET policy_title = policy.title FROM assessment JOIN policy ON policy.id = assessment.policy_id
WHERE assessment.id = register_entry.assessment_id;
ALTER TABLE register_entry ALTER COLUMN policy_title SET NOT NULL;
