import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension SaveDraft {
    enum Outcome {
        case saved, noUnit, tooMany
    }

    /// One statement. A draft stays in the unit that it was begun in.
    func save(_ content: EvidenceAPI.DraftContent, as id: DraftID, in unit: UnitID, writer: String, limit: Int, at now: Date) async throws -> Outcome {
        let row = try await dependencies.pool.row(
            """
            WITH place AS (
                SELECT id, (SELECT count(*) FROM evidence_draft WHERE writer = \(writer) AND id <> \(id)) < \(limit) AS room FROM unit WHERE id = \(unit)
            ), saved AS (
                INSERT INTO evidence_draft (id, writer, unit_id, content, saved_at)
                SELECT \(id), \(writer), place.id, \(JSONB(content))::json, \(now) FROM place WHERE place.room
                ON CONFLICT (writer, id) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at WHERE evidence_draft.unit_id = excluded.unit_id
                RETURNING id
            )
            SELECT EXISTS (SELECT FROM saved), coalesce((SELECT room FROM place), true)
            """
        ) { (saved: Bool, room: Bool) in saved ? Outcome.saved : room ? .noUnit : .tooMany }
        return row ?? .noUnit
    }
}
