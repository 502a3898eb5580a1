-- A mitigation that a later round promises again keeps its action; who leads it, by when, and how it is measured are as they were agreed last.
GRANT UPDATE (lead, due, measure, characteristics) ON mitigation TO eia_runtime;
