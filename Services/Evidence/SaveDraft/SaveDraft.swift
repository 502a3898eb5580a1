import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import ServiceKit

/// Autosave: keeps what a form holds, valid or not, for its writer alone (E4).
struct SaveDraft: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ content: Content, as id: DraftID, in unit: UnitID, by caller: Caller) async throws -> EvidenceAPI.Draft {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        let now = dependencies.now()
        switch try await save(content.body, as: id, in: unit, writer: caller.principal.subject, limit: SaveDraft.limit, at: now) {
        case .saved: return EvidenceAPI.Draft(id: id, unit: unit, content: content.body, savedAt: now)
        case .noUnit: throw AccessRefusal.notFound
        case .tooMany: throw Refused.tooMany
        }
    }

    /// Drafts that one person may keep; an old one that nobody finishes is thrown away by its writer.
    static let limit = 200

    enum Refused: Refusal {
        case tooMany

        var problem: ProblemError {
            switch self {
            case .tooMany: .conflict("too-many-drafts", "You keep \(SaveDraft.limit) drafts, which is all there is room for. Finish or discard one first.")
            }
        }
    }
}
