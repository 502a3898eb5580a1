-- What stands beside an approval, a mitigation and a report for good.

-- Who owned and wrote what was approved. Of earlier approvals it is not known any more.
ALTER TABLE approval ADD COLUMN owner jsonb, ADD COLUMN authors jsonb;

-- Short reviews whose cover fell away are found among those that are not needed.
CREATE INDEX assessment_not_needed ON assessment (id) WHERE state = 'not-needed';
CREATE INDEX screening_covered ON screening (assessment_id) WHERE covered_by IS NOT NULL;

-- Reports that several people wrote.
ALTER TABLE board_report ADD COLUMN coauthors jsonb NOT NULL DEFAULT '[]';
CREATE INDEX board_report_author ON board_report (author_subject);
CREATE INDEX board_report_coauthors ON board_report USING gin (coauthors jsonb_path_ops);

-- The programmes that somebody advises.
CREATE INDEX policy_adviser ON policy (adviser_subject) WHERE adviser_subject IS NOT NULL;

-- A mitigation that is promised no more: it is shown no more, and its action was told of it.
ALTER TABLE mitigation ADD COLUMN withdrawn_at timestamptz;
GRANT UPDATE (withdrawn_at) ON mitigation TO eia_runtime;
