-- What a gap or a mitigation became, ended or not: asked each time one is told.
CREATE INDEX action_source_reference ON action (source_reference, created_at DESC) WHERE source_reference IS NOT NULL;
