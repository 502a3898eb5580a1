-- The forces among thousands of units, by name: every dashboard names them.
CREATE INDEX unit_force ON unit (name, id) WHERE kind = 'force';
