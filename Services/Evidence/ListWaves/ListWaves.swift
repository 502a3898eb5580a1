import ContractsEvidence

/// The roll-out waves with their dates, earliest first (S0 ¶40).
struct ListWaves: Sendable {
    let dependencies: Dependencies

    func callAsFunction() async throws -> [EvidenceAPI.Wave] {
        try await WaveRow.all(in: dependencies.pool).map(EvidenceAPI.Wave.init)
    }
}
