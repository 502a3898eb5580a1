import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// What was proposed or decided, for the trail; kept for good.
struct ApplicabilityStep: Sendable {
    let unit: UnitID
    let indicator: IndicatorID
    let revision: Int
    let kind: EvidenceAPI.TrailKind
    let applies: Bool
    let detail: String?
    let at: Date
    let by: EvidenceAPI.Author

    func save(in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO applicability_step (unit_id, indicator_id, revision, kind, applies, detail, at, by, by_name, by_rank)
            VALUES (\(unit), \(indicator), \(revision), \(kind.rawValue), \(applies), \(detail), \(at), \(by.subject), \(by.name), \(by.rank))
            """)
    }
}
