-- What the register, the submissions and the mitigations keep beside what they kept before.

-- What was decided of a withheld assessment is not told.
UPDATE register_entry SET outcome = NULL WHERE NOT (
    SELECT published FROM publication WHERE publication.assessment_id = register_entry.assessment_id ORDER BY number DESC LIMIT 1);
