-- Events: what every service's schema needs to tell others (outbox) and to be told (inbox).
-- Not run from here. A service copies everything below into its own Migrations, what is new here into a new file there, and writes its schema's name for SERVICE
-- (schema "evidence": evidence_runtime). Migrations run as the owner with the service's schema as search_path; names stay unqualified.

-- Who is told. The relay keeps it equal to the setting EVENT_SUBSCRIBERS when it starts.
CREATE TABLE outbox_subscriber (
    name text PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 100),
    added_at timestamptz NOT NULL DEFAULT now()
);

-- What happened, written in the transaction that made it happen. Never changed. The order of "position" is, for each subject, the order of commit.
CREATE SEQUENCE outbox_position AS bigint;
CREATE TABLE outbox_event (
    position bigint PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    type text NOT NULL CHECK (length(type) BETWEEN 1 AND 200),
    subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
    -- The whole CloudEvent as it is sent.
    event jsonb NOT NULL,
    traceparent text,
    added_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- One row for each event and subscriber. Open rows (waiting, parked) of one (subscriber, subject) go strictly one after another.
CREATE TABLE outbox_delivery (
    subscriber text NOT NULL,
    position bigint NOT NULL REFERENCES outbox_event ON DELETE CASCADE,
    subject text NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'parked', 'delivered', 'discarded')),
    -- Failures that were the receiver's answer, or its silence; an unreachable receiver is not counted.
    attempts integer NOT NULL DEFAULT 0,
    -- Not to be tried before: the end of a back-off, or of the lease of the relay that is sending it.
    due_at timestamptz NOT NULL DEFAULT now(),
    claimed_by uuid,
    last_failure text,
    -- Given when it is parked for the first time (version 7, so that ids sort by that time); administrators name it by this.
    parked_id uuid UNIQUE,
    parked_at timestamptz,
    settled_at timestamptz,
    settled_by text,
    settled_reason text,
    PRIMARY KEY (subscriber, position),
    CHECK (state <> 'parked' OR (parked_id IS NOT NULL AND parked_at IS NOT NULL)),
    CHECK ((state IN ('delivered', 'discarded')) = (settled_at IS NOT NULL)),
    CHECK (state <> 'discarded' OR (settled_by IS NOT NULL AND settled_reason IS NOT NULL))
) WITH (fillfactor = 70);
CREATE INDEX outbox_delivery_open ON outbox_delivery (subscriber, subject, position) WHERE state IN ('waiting', 'parked');
CREATE INDEX outbox_delivery_waiting ON outbox_delivery (subscriber, position) WHERE state = 'waiting';
CREATE INDEX outbox_delivery_parked ON outbox_delivery (parked_id) WHERE state = 'parked';
CREATE INDEX outbox_delivery_event ON outbox_delivery (position);
CREATE INDEX outbox_event_added ON outbox_event (added_at);

-- Gives the position under a lock on the subject that lasts to the end of the transaction: a later position cannot commit before an earlier one.
-- 1,024 locks bound the memory that a long import needs. The second lock is against a subscriber being added meanwhile.
CREATE FUNCTION outbox_event_take_position() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('outbox ' || TG_TABLE_SCHEMA), hashtext(NEW.subject) & 1023);
    PERFORM pg_advisory_xact_lock_shared(hashtext('outbox ' || TG_TABLE_SCHEMA), -1);
    NEW.position := nextval('outbox_position');
    RETURN NEW;
END
$$;
CREATE TRIGGER outbox_event_take_position BEFORE INSERT ON outbox_event FOR EACH ROW EXECUTE FUNCTION outbox_event_take_position();

-- A delivery for each subscriber, and a hint to the relays. The hint may be lost; they also look by themselves.
CREATE FUNCTION outbox_event_fan_out() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    INSERT INTO outbox_delivery (subscriber, position, subject)
    SELECT subscriber.name, added.position, added.subject FROM added CROSS JOIN outbox_subscriber AS subscriber;
    PERFORM pg_notify('outbox_' || TG_TABLE_SCHEMA, '');
    RETURN NULL;
END
$$;
CREATE TRIGGER outbox_event_fan_out AFTER INSERT ON outbox_event REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION outbox_event_fan_out();

-- Which events of others were dealt with, written in the transaction that applies their effect.
CREATE TABLE inbox_event (
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 200),
    id text NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
    type text NOT NULL,
    subject text NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (source, id)
);
CREATE INDEX inbox_event_received ON inbox_event (received_at);

-- Events of others that could not be applied, kept whole until an administrator applies or discards them.
CREATE TABLE inbox_parked (
    parked_id uuid PRIMARY KEY,
    source text NOT NULL,
    id text NOT NULL,
    type text NOT NULL,
    subject text NOT NULL,
    event jsonb NOT NULL,
    state text NOT NULL DEFAULT 'parked' CHECK (state IN ('parked', 'applied', 'discarded')),
    reason text NOT NULL,
    attempts integer NOT NULL DEFAULT 1,
    parked_at timestamptz NOT NULL DEFAULT now(),
    settled_at timestamptz,
    settled_by text,
    settled_reason text,
    UNIQUE (source, id),
    CHECK ((state = 'parked') = (settled_at IS NULL)),
    CHECK (state <> 'discarded' OR (settled_by IS NOT NULL AND settled_reason IS NOT NULL))
);
CREATE INDEX inbox_parked_waiting ON inbox_parked (parked_id) WHERE state = 'parked';

-- The runtime login: an event, once written, is never changed; deleting is for retention (deliveries go with their event).
REVOKE ALL ON FUNCTION outbox_event_take_position(), outbox_event_fan_out() FROM PUBLIC;
GRANT USAGE ON SEQUENCE outbox_position TO SERVICE_runtime;
GRANT SELECT, INSERT, DELETE ON outbox_subscriber, outbox_event, inbox_event TO SERVICE_runtime;
GRANT SELECT, INSERT ON outbox_delivery TO SERVICE_runtime;
GRANT UPDATE (state, attempts, due_at, claimed_by, last_failure, parked_id, parked_at, settled_at, settled_by, settled_reason) ON outbox_delivery TO SERVICE_runtime;
GRANT SELECT, INSERT, DELETE ON inbox_parked TO SERVICE_runtime;
GRANT UPDATE (state, reason, attempts, settled_at, settled_by, settled_reason) ON inbox_parked TO SERVICE_runtime;
