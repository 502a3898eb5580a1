CREATE TABLE audit (entry text NOT NULL);
GRANT SELECT, INSERT ON audit TO specimen_runtime;
