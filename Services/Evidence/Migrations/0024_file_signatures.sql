-- E5. Which signatures the scanner had when it last looked at a file: the version of ClamAV's daily ones; null: none but those of the installation, such as
-- the test file's.
ALTER TABLE stored_file ADD COLUMN signatures int;
GRANT UPDATE (signatures) ON stored_file TO evidence_runtime;

CREATE INDEX stored_file_clean ON stored_file (signatures, stored_at) WHERE state = 'clean';

-- Counts what was attached and removed: a part of the item's entity tag of its own, so that who revises the text meanwhile is not refused for it.
ALTER TABLE evidence_item ADD COLUMN files_version int NOT NULL DEFAULT 0;
