-- What the register, the submissions and the mitigations keep beside what they kept before.

-- What was decided of a withheld assessment is not told.
UPDATE register_entry SET outcome = NULL WHERE NOT (
    SELECT published FROM publication WHERE publication.assessment_id = register_entry.assessment_id ORDER BY number DESC LIMIT 1);

-- What was proposed when a round was submitted. Of an earlier round that the proposal changed after, it is not known any more.
ALTER TABLE round ADD COLUMN proposal text;
UPDATE round SET proposal = assessment.proposal FROM assessment
WHERE assessment.id = round.assessment_id AND NOT EXISTS (
    SELECT FROM round AS changed WHERE changed.assessment_id = round.assessment_id AND changed.number >= round.number AND changed.outcome = 'reopened');
