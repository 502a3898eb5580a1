import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// Every mapping that was set, the latest changed first (E9). There are as many as pairs of phases: never a second page.
struct ListMappings: Sendable {
    let dependencies: Dependencies

    struct Row: Sendable {
        let earlier: PhaseID
        let later: PhaseID
        let pairs: Int
        let changedAt: Date
    }

    func callAsFunction() async throws -> Page<EvidenceAPI.MappingSummary> {
        let phases = Dictionary(uniqueKeysWithValues: try await PhaseRow.published(in: dependencies.pool).map { ($0.id, EvidenceAPI.PhaseName($0)) })
        let items = try await rows().compactMap { row -> EvidenceAPI.MappingSummary? in
            guard let earlier = phases[row.earlier], let later = phases[row.later] else { return nil }
            return EvidenceAPI.MappingSummary(earlier: earlier, later: later, pairs: row.pairs, changedAt: row.changedAt)
        }
        return Page(items: items)
    }
}
