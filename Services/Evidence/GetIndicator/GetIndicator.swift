import ContractsEvidence

/// One indicator with its guidance page (S4).
struct GetIndicator: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: IndicatorID, as caller: Caller) async throws -> EvidenceAPI.Indicator {
        EvidenceAPI.Indicator(try await caller.access.indicator(id, in: dependencies.pool))
    }
}
