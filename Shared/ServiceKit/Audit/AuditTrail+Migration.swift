extension AuditTrail {
    /// Tables and trigger, for a service to copy word for word into one of its migrations (a test of the service compares them). A later change comes
    /// as a new text beside this one.
    ///
    /// The digest is over the entry's fields as netstrings (`length:bytes,`; a null is `-,`), in the order of the function's parameters: no two
    /// entries have the same text. The head is a row and not the end of the table, so that writers queue on its lock at every isolation level, and so
    /// that entries cut from the end are missed.
    package static func migration(schema: String, runtime role: String) -> String {
        """
        -- The audit trail: append-only, each entry carrying the hash of the one before. The trigger computes order, time and hashes; the runtime role may only insert and read.
        CREATE TABLE audit_head (
            single boolean PRIMARY KEY DEFAULT true CHECK (single),
            seq bigint NOT NULL,
            hash bytea NOT NULL
        );
        INSERT INTO audit_head (seq, hash) VALUES (0, decode(repeat('00', 32), 'hex'));

        CREATE TABLE audit_entry (
            seq bigint PRIMARY KEY,
            at timestamptz NOT NULL,
            actor text NOT NULL,
            actor_name text NOT NULL,
            action text NOT NULL,
            subject text NOT NULL,
            from_where text NOT NULL,
            before_hash bytea CHECK (octet_length(before_hash) = 32),
            after_hash bytea CHECK (octet_length(after_hash) = 32),
            previous_hash bytea NOT NULL,
            hash bytea NOT NULL UNIQUE
        );
        CREATE INDEX audit_entry_subject ON audit_entry (subject, seq);

        CREATE FUNCTION audit_netstring(field text) RETURNS text LANGUAGE sql IMMUTABLE AS
            $$ SELECT coalesce(octet_length(convert_to(field, 'UTF8')) || ':' || field || ',', '-,') $$;

        CREATE FUNCTION audit_digest(previous bytea, seq bigint, at timestamptz, actor text, actor_name text, action text, subject text, from_where text, before bytea, after bytea)
            RETURNS bytea LANGUAGE sql STABLE SET search_path = \(schema), pg_temp AS $$
            SELECT sha256(convert_to(
                audit_netstring(encode(previous, 'hex')) || audit_netstring(seq::text) || audit_netstring((extract(epoch FROM at) * 1000000)::bigint::text)
                || audit_netstring(actor) || audit_netstring(actor_name) || audit_netstring(action) || audit_netstring(subject) || audit_netstring(from_where)
                || audit_netstring(encode(before, 'hex')) || audit_netstring(encode(after, 'hex')), 'UTF8'))
        $$;

        CREATE FUNCTION audit_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = \(schema), pg_temp AS $$
        DECLARE
            head audit_head;
        BEGIN
            SELECT * INTO STRICT head FROM audit_head FOR UPDATE;
            NEW.seq := head.seq + 1;
            NEW.at := clock_timestamp();
            NEW.previous_hash := head.hash;
            NEW.hash := audit_digest(
                NEW.previous_hash, NEW.seq, NEW.at, NEW.actor, NEW.actor_name, NEW.action, NEW.subject, NEW.from_where, NEW.before_hash, NEW.after_hash);
            UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash;
            RETURN NEW;
        END
        $$;
        CREATE TRIGGER audit_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_chain();

        CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
        END
        $$;
        CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();

        REVOKE ALL ON FUNCTION audit_chain(), audit_digest(bytea, bigint, timestamptz, text, text, text, text, text, bytea, bytea), audit_refuse() FROM PUBLIC;
        GRANT SELECT ON audit_entry, audit_head TO \(role);
        GRANT INSERT (actor, actor_name, action, subject, from_where, before_hash, after_hash) ON audit_entry TO \(role);
        """
    }
}
