import Foundation
import TestSupport
import Testing

@testable import Postgres

@Suite("Migrations", .timeLimit(.minutes(8)))
struct MigratorTests {
    /// A database with an empty schema, and a folder of migrations.
    private func with(_ files: [String: String], _ body: (Migrator, URL, Pool) async throws -> Void) async throws {
        try await withDatabase(service: "blank", migrations: MigrationFolder.fixture("Blank")) { database async throws in
            let folder = try MigrationFolder.make(files)
            defer { try? FileManager.default.removeItem(at: folder) }
            let owner = database.owner(of: "blank")
            try await Pool.with(PoolConfiguration(target: owner), logger: SampleDatabase.logger) { pool async throws in
                try await body(Migrator(owner: owner, folder: folder, schema: "blank", logger: SampleDatabase.logger), folder, pool)
            }
        }
    }

    @Test("files run once each, in the order of their names") func order() async throws {
        try await with([
            "0002_b.sql": "INSERT INTO step VALUES ('b'); INSERT INTO step VALUES ('c');", "0001_a.sql": "CREATE TABLE step (name text);",
            "notes.txt": "nothing",
        ]) { migrator, folder, pool in
            #expect(try await migrator.migrate() == ["0001_a.sql", "0002_b.sql"])
            #expect(try await migrator.migrate() == [])
            try MigrationFolder.write("INSERT INTO step VALUES ('d');", as: "0003_d.sql", in: folder)
            #expect(try await migrator.migrate() == ["0003_d.sql"])
            #expect(try await pool.values("SELECT name FROM step ORDER BY name", as: String.self) == ["b", "c", "d"])
            let recorded = try await pool.rows("SELECT file, octet_length(sha256) FROM schema_migration ORDER BY file") { (file: String, length: Int) in
                "\(file) \(length)"
            }
            #expect(recorded == ["0001_a.sql 32", "0002_b.sql 32", "0003_d.sql 32"])
        }
    }

    @Test("a file that was changed after it ran stops everything") func changed() async throws {
        try await with(["0001_a.sql": "CREATE TABLE step (name text);"]) { migrator, folder, pool in
            try await migrator.migrate()
            try MigrationFolder.write("CREATE TABLE step (name text NOT NULL);", as: "0001_a.sql", in: folder)
            try MigrationFolder.write("CREATE TABLE more (name text);", as: "0002_b.sql", in: folder)
            let error = await #expect(throws: MigrationError.self) { try await migrator.migrate() }
            #expect(error?.description == "migration 0001_a.sql was changed after it had been applied; put it back and add a new file")
            #expect(try await pool.value("SELECT to_regclass('more') IS NULL", as: Bool.self) == true)
        }
    }

    @Test("a file that fails leaves nothing behind, the files before it stay, and it can be mended") func failing() async throws {
        try await with([
            "0001_a.sql": "CREATE TABLE step (name text);", "0002_b.sql": "CREATE TABLE more (name text); INSERT INTO nowhere VALUES (1);",
        ]) { migrator, folder, pool in
            let error = await #expect(throws: MigrationError.self) { try await migrator.migrate() }
            #expect(error?.description.contains("0002_b.sql failed: 42P01") == true)
            #expect(try await pool.value("SELECT to_regclass('step') IS NOT NULL AND to_regclass('more') IS NULL", as: Bool.self) == true)
            try MigrationFolder.write("CREATE TABLE more (name text);", as: "0002_b.sql", in: folder)
            #expect(try await migrator.migrate() == ["0002_b.sql"])
        }
    }

    @Test("a file that ends its transaction is refused") func commits() async throws {
        try await with(["0001_a.sql": "CREATE TABLE step (name text); COMMIT;"]) { migrator, _, _ in
            let error = await #expect(throws: MigrationError.self) { try await migrator.migrate() }
            #expect(error?.description.contains("ends its transaction") == true)
        }
    }

    @Test("a file that comes before an applied one is refused, one of a newer version is left alone, one that is gone is missed") func gaps() async throws {
        try await with(["0002_b.sql": "SELECT 1;", "0004_d.sql": "SELECT 1;"]) { migrator, folder, _ in
            try await migrator.migrate()
            try MigrationFolder.write("SELECT 1;", as: "0003_c.sql", in: folder)
            #expect(await #expect(throws: MigrationError.self) { try await migrator.migrate() }?.description.contains("give it a later number") == true)
            try FileManager.default.removeItem(at: folder.appending(path: "0003_c.sql"))
            try FileManager.default.removeItem(at: folder.appending(path: "0004_d.sql"))
            #expect(try await migrator.migrate() == [])
            try MigrationFolder.write("SELECT 1;", as: "0005_e.sql", in: folder)
            #expect(await #expect(throws: MigrationError.self) { try await migrator.migrate() }?.description.contains("its file is gone") == true)
        }
    }

    @Test("several that start at once take turns, and each file runs once") func concurrent() async throws {
        try await with([
            "0001_a.sql": "CREATE TABLE step (name text); SELECT pg_sleep(0.2);", "0002_b.sql": "INSERT INTO step VALUES ('b');",
        ]) { migrator, _, pool in
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<5 { group.addTask { try await migrator.migrate() } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            #expect(applied.sorted() == ["0001_a.sql", "0002_b.sql"])
            #expect(try await pool.value("SELECT count(*) FROM step", as: Int.self) == 1)
        }
    }

    @Test("a schema that is not there, or not the owner's, is a plain sentence") func noSchema() async throws {
        try await SampleDatabase.with { database async throws in
            let folder = MigrationFolder.fixture("Blank")
            for (target, schema) in [
                (database.owner(of: SampleDatabase.service), "absent"), (database.runtime(of: SampleDatabase.service), SampleDatabase.service),
            ] {
                let error = await #expect(throws: MigrationError.self) {
                    try await Migrator(owner: target, folder: folder, schema: schema, logger: SampleDatabase.logger).migrate()
                }
                #expect(error?.description.contains("schema \(schema)") == true)
            }
        }
    }
}
