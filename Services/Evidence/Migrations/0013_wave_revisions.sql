-- A wave changes from the version that its form showed: lost updates are refused, saying who changed what.

ALTER TABLE wave
    ADD COLUMN revision int NOT NULL DEFAULT 1,
    ADD COLUMN changed_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN changed_by text NOT NULL DEFAULT 'evidence-service';
