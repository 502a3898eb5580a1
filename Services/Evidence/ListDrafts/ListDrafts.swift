import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import ServiceKit

/// The writer's own drafts in a unit, newest first.
struct ListDrafts: Sendable {
    let dependencies: Dependencies

    /// Where a page ends: when the draft was saved, and its id.
    struct Key: Codable, Sendable {
        let saved: CursorTime
        let id: DraftID

        init(_ row: EvidenceDraftRow) {
            saved = CursorTime(row.savedAt)
            id = row.id
        }
    }

    func callAsFunction(in unit: UnitID, page: PageRequest<Key>, as caller: Caller) async throws -> Page<EvidenceAPI.Draft> {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        let rows = try await rows(in: unit, of: caller.principal.subject, after: page.after, limit: page.fetchCount)
        return try page.page(rows, key: Key.init, item: EvidenceAPI.Draft.init)
    }
}
