import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import ServiceKit

/// The writer's own drafts in a unit, newest first.
struct ListDrafts: Sendable {
    let dependencies: Dependencies

    /// Where a page ends: when the draft was saved, in microseconds since 1970, and its id.
    struct Key: Codable, Sendable {
        let saved: Int64
        let id: DraftID

        init(_ row: EvidenceDraftRow) {
            saved = Int64((row.savedAt.timeIntervalSince1970 * 1_000_000).rounded())
            id = row.id
        }

        var savedAt: Date { Date(timeIntervalSince1970: Double(saved) / 1_000_000) }
    }

    func callAsFunction(in unit: UnitID, page: PageRequest<Key>, as caller: Caller) async throws -> Page<EvidenceAPI.Draft> {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        let rows = try await rows(in: unit, of: caller.principal.subject, after: page.after, limit: page.fetchCount)
        return try page.page(rows, key: Key.init, item: EvidenceAPI.Draft.init)
    }
}
