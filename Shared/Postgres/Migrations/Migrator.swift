package import Foundation
package import Logging

/// Brings a schema up to date from a folder of plain SQL files, under the role that owns it.
///
/// Files run in the order of their names, each in a transaction of its own, and are recorded with their SHA-256 in `schema_migration`. Of several
/// processes that start at once one works and the others wait. Files recorded by a newer version of the program are left alone, so two versions run
/// side by side. `CREATE INDEX CONCURRENTLY` and the like cannot run in a transaction, hence not here.
package struct Migrator: Sendable {
    private let configuration: ConnectionConfiguration
    private let folder: URL
    private let schema: String
    private let logger: Logger

    /// - Parameter owner: signs in as the schema's owner, directly, not through a pooler.
    package init(owner: ConnectionTarget, folder: URL, schema: String, logger: Logger) {
        var session = SessionSettings()
        session.statementTimeout = nil
        // Set once the turn has come: waiting for another process's migration may take long.
        session.lockTimeout = nil
        session.idleInTransactionTimeout = nil
        session.searchPath = [schema]
        configuration = ConnectionConfiguration(target: owner, session: session)
        self.folder = folder
        self.schema = schema
        self.logger = logger
    }

    /// - Returns: the names of the files that were applied now.
    /// - Throws: `MigrationError`, `PostgresError`, or what reading the files throws.
    @discardableResult
    package func migrate() async throws -> [String] {
        let files = try MigrationFile.all(in: folder)
        let connection = try await Connection.open(configuration, logger: logger)
        do {
            let applied = try await connection.migrate(files, schema: schema, logger: logger)
            await connection.close()
            return applied
        } catch {
            await connection.close()
            throw error
        }
    }
}
