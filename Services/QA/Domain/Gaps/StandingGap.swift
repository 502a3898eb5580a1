import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres
import ServiceKit

/// The gap of an indicator in a unit that is not closed, held until the transaction ends.
///
/// Locks are taken in one order: entries, gaps, then what the triggers on both count in. Whoever opens or closes a gap holds its entry.
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

    /// The gap and the entry that it is about; closed ones too.
    static func lockWithEntry(_ id: GapID, in transaction: Transaction) async throws -> StandingGap? {
        try await transaction.execute(
            """
            SELECT FROM entry JOIN gap ON gap.unit_id = entry.unit_id AND gap.indicator_id = entry.indicator_id
            WHERE gap.id = \(id) FOR UPDATE OF entry
            """)
        return try await lock([id], in: transaction).first
    }

    /// Closed ones too.
    static func lock(_ ids: [GapID], in transaction: Transaction) async throws -> [StandingGap] {
        try await transaction.rows("\(fragment: select) WHERE id = ANY(\(ids)) ORDER BY id FOR UPDATE", into: StandingGap.init)
    }
}
