import ContractsEvidence

/// What an hour of each role costs, and from when (E12).
struct ListEffortRates: Sendable {
    let dependencies: Dependencies

    func callAsFunction() async throws -> EvidenceAPI.EffortRates {
        EvidenceAPI.EffortRates(try await EffortRateRow.all(in: dependencies.pool))
    }
}
