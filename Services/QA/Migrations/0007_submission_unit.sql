-- A unit's submissions are looked up by the trail and by the recount.
CREATE INDEX submission_unit ON submission (unit_id, submitted_at);
