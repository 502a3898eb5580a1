-- The indicators that the evidence service has published (X2), so that an action names one of them and says its code and wording as they are.
CREATE TABLE indicator (
    id uuid PRIMARY KEY,
    version_id uuid NOT NULL,
    code text NOT NULL,
    wording text NOT NULL,
    -- When its version was told of first.
    told_at timestamptz NOT NULL
);

CREATE INDEX indicator_code ON indicator (code, told_at DESC, id);

GRANT SELECT, INSERT ON indicator TO action_plan_runtime;

-- Who led the action after the step: whoever led it cannot verify it, even if somebody else leads it by then.
ALTER TABLE action_step ADD COLUMN lead_subject text, ADD COLUMN lead_name text;

-- Of an escalation: whom it went to, and how late the action was.
ALTER TABLE action_step ADD COLUMN escalated_to text CHECK (escalated_to IN ('commander', 'adviser', 'board')), ADD COLUMN days_overdue int;
