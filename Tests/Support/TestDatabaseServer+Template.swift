import Foundation
import Postgres

extension TestDatabaseServer {
    /// The template for these schemas, made when no process has made it yet: its name is of hashes of the migrations, and within PostgreSQL's 63 bytes also
    /// for four services.
    func makeTemplate(_ schemas: [TestDatabaseSchema]) async throws -> TestDatabaseTemplates.Template {
        let name = "template_" + (try schemas.map { try MigrationFile.fingerprint(of: $0.migrations).prefix(10) }.joined(separator: "_"))
        return try await pool.withLease { admin in
            // One process at a time; the others find the template made.
            try await admin.execute("SELECT pg_advisory_lock(7309453)")
            do {
                let template = try await makeTemplate(named: name, schemas, admin)
                try await admin.execute("SELECT pg_advisory_unlock(7309453)")
                return template
            } catch {
                try await admin.execute("SELECT pg_advisory_unlock(7309453)")
                throw error
            }
        }
    }

    private func makeTemplate(named name: String, _ schemas: [TestDatabaseSchema], _ admin: Lease) async throws -> TestDatabaseTemplates.Template {
        var template = TestDatabaseTemplates.Template(database: name, logins: [:])
        for schema in schemas {
            template.logins[schema.service] = TestDatabase.Logins(owner: try await login(schema.owner, admin), runtime: try await login(schema.runtime, admin))
        }
        if try await admin.value("SELECT true FROM pg_database WHERE datname = \(name)", as: Bool.self) != nil { return template }
        // Under another name until it is whole.
        let draft = "draft_" + name
        try await admin.execute("DROP DATABASE IF EXISTS \(identifier: draft) WITH (FORCE)")
        try await admin.execute("CREATE DATABASE \(identifier: draft)")
        for schema in schemas {
            try await makeSchema(schema, in: draft)
            guard let owner = template.logins[schema.service]?.owner.with("dbname", draft) else { continue }
            try await Migrator(owner: owner, folder: schema.migrations, schema: schema.service, logger: TestDatabaseServer.logger).migrate()
        }
        try await admin.execute("ALTER DATABASE \(identifier: draft) RENAME TO \(identifier: name)")
        return template
    }

    private func makeSchema(_ schema: TestDatabaseSchema, in database: String) async throws {
        try await Pool.with(PoolConfiguration(target: admin.with("dbname", database)), logger: TestDatabaseServer.logger) { pool in
            try await pool.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC")
            try await pool.execute("CREATE SCHEMA \(identifier: schema.service) AUTHORIZATION \(identifier: schema.owner)")
            try await pool.execute("GRANT USAGE ON SCHEMA \(identifier: schema.service) TO \(identifier: schema.runtime)")
        }
    }
}
