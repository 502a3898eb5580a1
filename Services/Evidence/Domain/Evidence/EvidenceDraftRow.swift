import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// A draft as it is stored. Nobody but its writer reads it, so every statement names the writer.
struct EvidenceDraftRow: Sendable {
    let id: DraftID
    let unit: UnitID
    let content: JSONB<EvidenceAPI.DraftContent>
    let savedAt: Date

    static let select: SQL = "SELECT draft.id, draft.unit_id, draft.content, draft.saved_at FROM evidence_draft AS draft"

    @discardableResult
    static func discard(_ id: DraftID, of writer: String, in executor: some Executor) async throws -> Bool {
        try await executor.execute("DELETE FROM evidence_draft WHERE writer = \(writer) AND id = \(id)") == 1
    }
}

extension EvidenceAPI.Draft {
    init(_ row: EvidenceDraftRow) {
        self.init(id: row.id, unit: row.unit, content: row.content.value, savedAt: row.savedAt)
    }
}
