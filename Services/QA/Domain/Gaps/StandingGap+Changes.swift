import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension StandingGap {
    /// Opens a gap for a rating.
    /// - Parameters:
    ///   - detail: the rating.
    ///   - actionState: what became of the action of the gap before, where that is why.
    static func open(
        _ unit: UnitID, _ indicator: IndicatorID, phase: PhaseID, rating: RatingID, follows: GapID? = nil, detail: String? = nil, actionState: String? = nil,
        by assessor: QAAPI.Assessor?, at now: Date, in transaction: Transaction
    ) async throws -> GapID {
        let id = GapID.new(at: now)
        try await transaction.execute(
            """
            WITH opened AS (
                INSERT INTO gap (id, unit_id, indicator_id, phase_id, rating_id, opened_at, follows, changed_at, changed_by)
                VALUES (\(id), \(unit), \(indicator), \(phase), \(rating), \(now), \(follows), \(now), \(StandingGap.name(assessor)))
                RETURNING id
            )
            INSERT INTO gap_step (gap_id, at, kind, detail, action_state, by, by_name, by_rank)
            SELECT id, \(now), 'gap-opened', \(detail), \(actionState), \(assessor?.subject), \(assessor?.name), \(assessor?.rank) FROM opened
            """
        )
        return id
    }

    /// A later rating says the same.
    func keepOpen(for rating: RatingID, by assessor: QAAPI.Assessor, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            "UPDATE gap SET rating_id = \(rating), revision = revision + 1, changed_at = \(now), changed_by = \(assessor.name) WHERE id = \(id)")
    }

    /// - Parameters:
    ///   - detail: the rating that closes it, where one does.
    ///   - actionState: what became of its action, where that is why.
    func close(
        _ closure: QAAPI.GapClosure, detail: String? = nil, actionState: String? = nil, by assessor: QAAPI.Assessor?, at now: Date, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            UPDATE gap SET state = 'closed', closure = \(closure), closed_at = \(now), revision = revision + 1, changed_at = \(now),
                changed_by = \(StandingGap.name(assessor))
            WHERE id = \(id)
            """
        )
        try await step(.gapClosed, detail, actionState: actionState, closure: closure, by: assessor, at: now, in: transaction)
    }

    /// Adds to the gap's trail.
    func step(
        _ kind: QAAPI.HistoryKind, _ detail: String?, actionState: String? = nil, closure: QAAPI.GapClosure? = nil, by assessor: QAAPI.Assessor?, at now: Date,
        in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            """
            INSERT INTO gap_step (gap_id, at, kind, detail, action_state, closure, by, by_name, by_rank)
            VALUES (\(id), \(now), \(kind), \(detail), \(actionState), \(closure), \(assessor?.subject), \(assessor?.name), \(assessor?.rank))
            """
        )
    }

    /// Where a service says it, the name of this one.
    private static func name(_ assessor: QAAPI.Assessor?) -> String { assessor?.name ?? QAAPI.service }
}
