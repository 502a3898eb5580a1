-- What stands beside an approval, a mitigation and a report for good.

-- Who owned and wrote what was approved. Of earlier approvals it is not known any more.
ALTER TABLE approval ADD COLUMN owner jsonb, ADD COLUMN authors jsonb;
