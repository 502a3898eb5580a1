import ContractsCore
import ContractsEvidence
import Identity

/// Throws the writer's own draft away.
struct DiscardDraft: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: DraftID, in unit: UnitID, as caller: Caller) async throws {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        guard try await EvidenceDraftRow.discard(id, of: caller.principal.subject, in: dependencies.pool) else { throw AccessRefusal.notFound }
    }
}
