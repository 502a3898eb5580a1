import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// The files that sessions keep, in the database, so that any replica of the portal has them. A session's next file takes the place of its last.
struct KeptUploads: Sendable {
    let database: Pool
    let clock: @Sendable () -> Date

    func keep(_ content: Data, name: String, for unit: UnitID, in session: Data) async throws -> UploadID {
        let now = clock(), id = UploadID.new(at: now)
        try await database.execute(
            """
            INSERT INTO kept_upload (session_sha256, id, unit_id, name, content, kept_at) VALUES (\(session), \(id), \(unit), \(name), \(content), \(now))
            ON CONFLICT (session_sha256) DO UPDATE SET id = excluded.id, unit_id = excluded.unit_id, name = excluded.name, content = excluded.content,
                kept_at = excluded.kept_at
            """)
        return id
    }

    /// Nil where the session has none of that name any more.
    func find(_ id: UploadID, for unit: UnitID, in session: Data) async throws -> KeptUpload? {
        try await database.row(
            "SELECT id, name, content FROM kept_upload WHERE session_sha256 = \(session) AND id = \(id) AND unit_id = \(unit)", into: KeptUpload.init)
    }

    func forget(_ id: UploadID, in session: Data) async throws {
        try await database.execute("DELETE FROM kept_upload WHERE session_sha256 = \(session) AND id = \(id)")
    }
}
