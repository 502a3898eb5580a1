import ContractsCore
import ContractsEvidence

/// What an hour of each role costs, and from when (E12).
struct ListEffortRates: Sendable {
    let dependencies: Dependencies

    func callAsFunction() async throws -> Page<EvidenceAPI.EffortRate> {
        Page(items: try await rates(), next: nil)
    }
}
