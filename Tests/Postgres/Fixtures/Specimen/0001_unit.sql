CREATE TABLE unit (
    id uuid PRIMARY KEY,
    code text NOT NULL CONSTRAINT unit_code_unique UNIQUE,
    name text NOT NULL CONSTRAINT unit_name_length CHECK (length(name) <= 20),
    parent uuid CONSTRAINT unit_parent_exists REFERENCES unit,
    counter integer NOT NULL DEFAULT 0
);
GRANT SELECT, INSERT, UPDATE, DELETE ON unit TO specimen_runtime;
