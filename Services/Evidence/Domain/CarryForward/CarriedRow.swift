import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// An item of the unit under mapped indicators, with what was decided of it.
struct CarriedRow: Sendable {
    let item: EvidenceID
    /// Under which it stands, and what these are continued by.
    let earlier: [IndicatorID]
    let later: [IndicatorID]
    /// Whether its content cites one of the later ones.
    let citesLater: Bool
    let outcome: EvidenceAPI.CarryOutcome?
    let reason: String?
    let revision: Int?
    let version: Int?
    let at: Date?
    let by: String?
    let byName: String?
    let byRank: String?

    /// In the order of the items' making. An item that cites all of the later indicators itself is carried already: it is listed only where something was
    /// decided of it.
    /// - Parameter item: nil means every item.
    static func all(
        from earlier: PhaseID, to later: PhaseID, of unit: UnitID, item: EvidenceID? = nil, in executor: some Executor
    ) async throws -> [CarriedRow] {
        let one: SQL = if let item { "AND item.id = \(item)" } else { "" }
        return try await executor.rows(
            """
            SELECT candidate.id, candidate.earlier, candidate.later, candidate.later && own.indicators, decision.outcome, decision.reason, decision.revision,
                   decision.version, decision.at, decision.by, decision.by_name, decision.by_rank
            FROM (
                SELECT item.id, array_agg(DISTINCT pair.earlier_indicator) AS earlier, array_agg(DISTINCT pair.later_indicator) AS later
                FROM (
                    SELECT item_id, indicator_id FROM evidence_citation WHERE unit_id = \(unit) AND active
                    UNION SELECT item_id, indicator_id FROM evidence_link WHERE unit_id = \(unit) AND active AND kind = 'carried'
                ) AS cited
                JOIN mapped_pair AS pair ON pair.earlier_id = \(earlier) AND pair.later_id = \(later) AND pair.earlier_indicator = cited.indicator_id
                JOIN evidence_item AS item ON item.id = cited.item_id
                WHERE item.withdrawn_at IS NULL AND item.unit_id = \(unit) \(fragment: one)
                GROUP BY item.id
            ) AS candidate
            CROSS JOIN LATERAL (
                SELECT ARRAY(SELECT indicator_id FROM evidence_citation WHERE item_id = candidate.id AND active) AS indicators
            ) AS own
            LEFT JOIN carry_decision AS decision ON decision.unit_id = \(unit) AND decision.later_id = \(later) AND decision.earlier_id = \(earlier)
                AND decision.item_id = candidate.id
            WHERE decision.item_id IS NOT NULL OR NOT candidate.later <@ own.indicators
            ORDER BY candidate.id
            """,
            into: CarriedRow.init)
    }

    var etag: ETag { ETag(revision: version ?? 0) }

    var refreshed: Bool { outcome == .refresh && citesLater }

    /// Nil while nobody decided.
    var current: Version? {
        guard let version, let byName, let at else { return nil }
        return Version(revision: version, changedBy: byName, changedAt: at)
    }

    var decision: EvidenceAPI.CarryDecisionRecord? {
        guard let outcome, let revision, let at, let author = EvidenceAPI.Author(subject: by, name: byName, rank: byRank) else { return nil }
        return EvidenceAPI.CarryDecisionRecord(outcome: outcome, reason: reason, revision: revision, by: author, at: at)
    }
}
