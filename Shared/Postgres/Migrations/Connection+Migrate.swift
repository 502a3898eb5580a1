import CLibPQ
import Foundation
import Logging
import Synchronization

extension Connection {
    func migrate(_ files: [MigrationFile], schema: String, logger: Logger) throws -> [String] {
        // Held until the connection closes.
        _ = try query("SELECT pg_advisory_lock(hashtextextended(\("migrate " + schema), 0))")
        _ = try script("SET lock_timeout = '30s'")
        try requireSchema(schema)
        _ = try query(
            """
            CREATE TABLE IF NOT EXISTS \(identifier: schema).schema_migration (
                file text PRIMARY KEY,
                sha256 bytea NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT now()
            )
            """)
        let pending = try pending(files, schema: schema)
        for file in pending {
            try apply(file, schema: schema)
            logger.info("Migration applied", metadata: ["schema": "\(schema)", "file": "\(file.name)"])
        }
        return pending.map(\.name)
    }

    private func requireSchema(_ schema: String) throws {
        let usable = try query("SELECT has_schema_privilege(oid, 'CREATE') FROM pg_namespace WHERE nspname = \(schema)").decode { (usable: Bool) in usable }
        guard usable == [true] else { throw MigrationError.noSchema(schema) }
    }

    private func pending(_ files: [MigrationFile], schema: String) throws -> [MigrationFile] {
        let rows = try query("SELECT file, sha256 FROM \(identifier: schema).schema_migration").decode { (file: String, sha256: Data) in (file, sha256) }
        let recorded = Dictionary(uniqueKeysWithValues: rows)
        let known = Set(files.map(\.name))
        let lastKnown = files.last?.name ?? ""
        if let missing = recorded.keys.filter({ !known.contains($0) && $0 < lastKnown }).min() { throw MigrationError.missing(file: missing) }
        let lastApplied = recorded.keys.filter(known.contains).max() ?? ""
        return try files.filter { file in
            guard let hash = recorded[file.name] else {
                guard file.name > lastApplied else { throw MigrationError.outOfOrder(file: file.name, after: lastApplied) }
                return true
            }
            guard hash == file.sha256 else { throw MigrationError.changed(file: file.name) }
            return false
        }
    }

    private func apply(_ file: MigrationFile, schema: String) throws {
        _ = try script("BEGIN")
        do {
            _ = try script(file.text)
            guard health.load(ordering: .acquiring) == .inTransaction else { throw MigrationError.endsTransaction(file: file.name) }
            _ = try query("INSERT INTO \(identifier: schema).schema_migration (file, sha256) VALUES (\(file.name), \(file.sha256))")
            try commit(after: nil)
        } catch let error as PostgresError {
            rollBack()
            throw MigrationError.failed(file: file.name, error)
        }
    }
}
