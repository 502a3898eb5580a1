import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres
import ServiceKit

/// The gap of an indicator in a unit that is not closed, held until the transaction ends. Entries are locked before gaps.
struct StandingGap: Sendable {
    let id: GapID
    let unit: UnitID
    let indicator: IndicatorID
    let phase: PhaseID
    let state: QAAPI.GapState
    let rating: RatingID
    let action: UUID?
    let actionSequence: Int?
    let revision: Int
    let changedAt: Date
    let changedBy: String

    var version: Version { Version(revision: revision, changedBy: changedBy, changedAt: changedAt) }

    private static let select: SQL = """
        SELECT id, unit_id, indicator_id, phase_id, state, rating_id, action_id, action_sequence, revision, changed_at, changed_by FROM gap
        """

    static func lock(_ unit: UnitID, _ indicator: IndicatorID, in transaction: Transaction) async throws -> StandingGap? {
        try await transaction.row(
            "\(fragment: select) WHERE unit_id = \(unit) AND indicator_id = \(indicator) AND state <> 'closed' FOR UPDATE", into: StandingGap.init)
    }

    /// Closed ones too.
    static func lock(_ ids: [GapID], in transaction: Transaction) async throws -> [StandingGap] {
        try await transaction.rows("\(fragment: select) WHERE id = ANY(\(ids)) ORDER BY id FOR UPDATE", into: StandingGap.init)
    }
}
