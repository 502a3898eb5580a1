-- E12. How often a rate was set: all of them added up are the version of the rates as a whole, from which a change is made. No rate is ever deleted, so it only grows.
ALTER TABLE effort_rate ADD COLUMN revision int NOT NULL DEFAULT 1;
