import ContractsCore
import ContractsEvidence
import Identity

/// The writer's own draft.
struct GetDraft: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: DraftID, in unit: UnitID, as caller: Caller) async throws -> EvidenceAPI.Draft {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        guard let row = try await row(id, in: unit, of: caller.principal.subject) else { throw AccessRefusal.notFound }
        return EvidenceAPI.Draft(row)
    }
}
