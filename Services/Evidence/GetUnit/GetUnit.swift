import ContractsCore
import ContractsEvidence

/// One unit with its contacts and lineage (E2).
struct GetUnit: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: UnitID, as caller: Caller) async throws -> EvidenceAPI.Unit {
        let unit = try await caller.access.unit(id, in: dependencies.pool)
        return try await EvidenceAPI.Unit.read(unit, on: caller.access.today, in: dependencies.pool)
    }
}
