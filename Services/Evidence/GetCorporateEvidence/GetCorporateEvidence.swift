import ContractsCore
import ContractsEvidence

/// One item that was published to all units, lapsed or not (E8).
struct GetCorporateEvidence: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: EvidenceID, as caller: Caller) async throws -> EvidenceAPI.CorporateEvidence {
        try caller.access.requireReader()
        return try await EvidenceAPI.CorporateEvidence.read(id, as: caller.access, dependencies, in: dependencies.pool)
    }
}
