-- A2. Overdue actions go up. The rule is data: changing it is a migration.

CREATE TABLE escalation_rule (
    level int PRIMARY KEY CHECK (level BETWEEN 1 AND 9),
    target text NOT NULL CHECK (target IN ('commander', 'adviser', 'board')),
    -- From the due date; 1 is the day after it.
    after_days int NOT NULL UNIQUE CHECK (after_days >= 1)
);

INSERT INTO escalation_rule (level, target, after_days) VALUES (1, 'commander', 1), (2, 'adviser', 14), (3, 'board', 28);

-- Once for each action, due date and level, for good.
CREATE TABLE escalation (
    id uuid PRIMARY KEY,
    action_id uuid NOT NULL REFERENCES action,
    due date NOT NULL,
    level int NOT NULL,
    target text NOT NULL,
    days_overdue int NOT NULL CHECK (days_overdue >= 1),
    at timestamptz NOT NULL,
    UNIQUE (action_id, due, level)
);

CREATE TRIGGER keep_for_good BEFORE UPDATE OR DELETE OR TRUNCATE ON escalation FOR EACH STATEMENT EXECUTE FUNCTION keep_for_good();

GRANT SELECT ON escalation_rule TO action_plan_runtime;
GRANT SELECT, INSERT ON escalation TO action_plan_runtime;
