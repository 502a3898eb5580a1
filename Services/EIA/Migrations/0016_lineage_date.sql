-- A merge or split takes effect on a day, which the evidence service has always told: until then the people of the later unit look after nothing of the earlier
-- one. What was told before the day was kept took effect on the day that the earlier unit closed, as far as that is known. The default is what a version of the
-- service that does not know the column yet means by a row: it applies at once.

ALTER TABLE unit_lineage ADD COLUMN on_date date NOT NULL DEFAULT '-infinity';

UPDATE unit_lineage SET on_date = unit.valid_to FROM unit WHERE unit.id = unit_lineage.from_unit AND unit.valid_to IS NOT NULL;

GRANT UPDATE (on_date) ON unit_lineage TO eia_runtime;
