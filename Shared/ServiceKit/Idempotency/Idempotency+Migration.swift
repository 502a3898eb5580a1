extension Idempotency {
    /// The table, for a service to copy word for word into one of its migrations (a test of the service compares them). A later change comes as a new
    /// text beside this one.
    package static func migration(runtime role: String) -> String {
        """
        -- Idempotency keys: what was answered to a POST, kept so that its repetition gets the same answer. `status` is null only inside the transaction that is still working.
        CREATE TABLE idempotency_key (
            owner text NOT NULL,
            key text NOT NULL,
            request_hash bytea NOT NULL CHECK (octet_length(request_hash) = 32),
            status integer,
            headers jsonb,
            body bytea,
            created_at timestamptz NOT NULL DEFAULT now(),
            PRIMARY KEY (owner, key)
        );
        CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
        GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency_key TO \(role);
        """
    }
}
