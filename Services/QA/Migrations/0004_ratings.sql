-- Q1, Q2, Q4. Ratings, for good: the runtime login can only add to them.

-- Who judges a submission at which stage. A person's first rating of any of its entries fixes their stage: nobody does both.
CREATE TABLE submission_judge (
    submission_id uuid NOT NULL REFERENCES submission,
    subject text NOT NULL,
    stage text NOT NULL CHECK (stage IN ('local', 'corporate')),
    PRIMARY KEY (submission_id, subject),
    UNIQUE (submission_id, subject, stage)
);

CREATE TABLE rating (
    id uuid PRIMARY KEY,
    unit_id uuid NOT NULL,
    indicator_id uuid NOT NULL,
    submission_id uuid NOT NULL,
    stage text NOT NULL CHECK (stage IN ('local', 'corporate')),
    outcome text NOT NULL CHECK (outcome IN ('accepted', 'returned')),
    step smallint CHECK (step BETWEEN 1 AND 4),
    code text,
    label text,
    -- The test of local QA.
    sufficient boolean,
    relevant boolean,
    appropriate boolean,
    comment text,
    -- Points of a return, in their order: [{"id", "text"}].
    points jsonb NOT NULL,
    at timestamptz NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    by_rank text,
    FOREIGN KEY (submission_id, indicator_id) REFERENCES submission_entry,
    CONSTRAINT rating_one_stage FOREIGN KEY (submission_id, by, stage) REFERENCES submission_judge (submission_id, subject, stage),
    -- An entry of a submission is judged once at each stage.
    CONSTRAINT rating_once UNIQUE (submission_id, indicator_id, stage),
    CHECK (outcome = 'returned' OR step IS NOT NULL),
    CHECK ((step IS NULL) = (code IS NULL) AND (step IS NULL) = (label IS NULL)),
    CHECK ((stage = 'local') = (sufficient IS NOT NULL) AND (stage = 'local') = (relevant IS NOT NULL) AND (stage = 'local') = (appropriate IS NOT NULL)),
    CHECK ((outcome = 'returned') = (jsonb_array_length(points) > 0))
);

CREATE INDEX rating_entry ON rating (unit_id, indicator_id, at DESC);

CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON submission_judge FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();
CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON rating FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();

GRANT SELECT, INSERT ON submission_judge, rating TO qa_runtime;
