-- Which transaction changed an action, or told of a unit: tells whether counts that were made in an earlier snapshot still hold.
ALTER TABLE action ADD COLUMN changed_xid xid8 NOT NULL DEFAULT pg_current_xact_id();
ALTER TABLE unit ADD COLUMN told_xid xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX action_changed_xid ON action (changed_xid);
CREATE INDEX unit_told_xid ON unit (told_xid);

CREATE FUNCTION note_changed_xid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_xid := pg_current_xact_id();
    RETURN NEW;
END
$$;
CREATE FUNCTION note_told_xid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.told_xid := pg_current_xact_id();
    RETURN NEW;
END
$$;
CREATE TRIGGER note_changed_xid BEFORE INSERT OR UPDATE ON action FOR EACH ROW EXECUTE FUNCTION note_changed_xid();
CREATE TRIGGER note_told_xid BEFORE INSERT OR UPDATE ON unit FOR EACH ROW EXECUTE FUNCTION note_told_xid();
REVOKE ALL ON FUNCTION note_changed_xid(), note_told_xid() FROM PUBLIC;
