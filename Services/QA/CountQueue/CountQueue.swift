import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

/// How much waits for the caller (Q3): for the home page.
struct CountQueue: Sendable {
    let dependencies: Dependencies

    func callAsFunction(phase: PhaseID?, as caller: Caller) async throws -> QAAPI.QueueCounts {
        let rows = try await rows(phase: phase, as: caller)
        return QAAPI.QueueCounts(
            local: rows.reduce(0) { $0 + $1.local }, corporate: rows.reduce(0) { $0 + $1.corporate }, oldestLocal: rows.compactMap(\.oldestLocal).min(),
            oldestCorporate: rows.compactMap(\.oldestCorporate).min(), gaps: try await gaps(phase: phase, as: caller), units: rows.map(QAAPI.UnitQueue.init))
    }
}
