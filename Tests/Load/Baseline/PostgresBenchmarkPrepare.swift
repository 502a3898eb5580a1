import ArgumentParser
import Postgres

struct PostgresBenchmarkPrepare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "prepare", abstract: "Make the tables: 300,000 items, twenty an owner.")

    @OptionGroup var database: PostgresBenchmarkDatabase

    func run() async throws {
        try await database.withPool(size: 1, statementCache: 0) { pool in
            try await pool.execute("DROP TABLE IF EXISTS load_item, load_written")
            try await pool.execute(
                """
                CREATE TABLE load_item (
                    number bigint PRIMARY KEY, id uuid NOT NULL DEFAULT gen_random_uuid(), owner integer NOT NULL, title text NOT NULL,
                    state text NOT NULL, recorded_at timestamptz NOT NULL, done boolean NOT NULL)
                """)
            try await pool.execute(
                "CREATE TABLE load_written (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, owner integer NOT NULL, title text NOT NULL)")
            try await pool.execute(
                """
                INSERT INTO load_item (number, owner, title, state, recorded_at, done)
                SELECT n, 1 + n % \(PostgresBenchmarkStatement.owners), 'Item ' || n || ' of what a unit has recorded about an indicator', 'draft',
                       timestamptz '2011-01-01' + n * interval '1 minute', n % 2 = 0
                FROM generate_series(1, \(PostgresBenchmarkStatement.owners * 20)) AS n
                """)
            try await pool.execute("CREATE INDEX ON load_item (owner, recorded_at DESC, id)")
            try await pool.execute("VACUUM ANALYZE load_item")
        }
    }
}
