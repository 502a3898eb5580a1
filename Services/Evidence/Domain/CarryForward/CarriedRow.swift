import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// An item of the unit under mapped indicators, with what was decided of it.
struct CarriedRow: Sendable {
    let item: EvidenceID
    /// Under which it stands, and what these are continued by; of the later ones also those to which it was carried when the mapping or the item said so.
    let earlier: [IndicatorID]
    let later: [IndicatorID]
    /// Whether the mapping as it stands continues anything of it.
    let isMapped: Bool
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

    /// In the order of the items' making. What was decided once is listed whatever became of the mapping: it can be taken back. An item that cites all of the later indicators itself is carried already: it is listed only where something was
    /// decided of it.
    /// - Parameter item: nil means every item.
    static func all(
        from earlier: PhaseID, to later: PhaseID, of unit: UnitID, item: EvidenceID? = nil, in executor: some Executor
    ) async throws -> [CarriedRow] {
        let one: SQL = if let item { "AND item.id = \(item)" } else { "" }
        return try await executor.rows(
            """
            SELECT candidate.id, candidate.earlier, candidate.later, candidate.mapped, candidate.later && own.indicators, decision.outcome, decision.reason, decision.revision,
                   decision.version, decision.at, decision.by, decision.by_name, decision.by_rank
            FROM (
                SELECT item.id, coalesce(array_agg(DISTINCT stands.earlier) FILTER (WHERE stands.earlier IS NOT NULL), '{}') AS earlier,
                       coalesce(array_agg(DISTINCT stands.later) FILTER (WHERE stands.later IS NOT NULL), '{}') AS later,
                       bool_or(stands.earlier IS NOT NULL) AS mapped
                FROM (
                    SELECT cited.item_id, pair.earlier_indicator AS earlier, pair.later_indicator AS later
                    FROM (
                        SELECT item_id, indicator_id FROM evidence_citation WHERE unit_id = \(unit) AND active
                        UNION SELECT item_id, indicator_id FROM evidence_link WHERE unit_id = \(unit) AND active AND kind = 'carried'
                    ) AS cited
                    JOIN mapped_pair AS pair ON pair.earlier_id = \(earlier) AND pair.later_id = \(later) AND pair.earlier_indicator = cited.indicator_id
                    UNION ALL
                    \(fragment: decided(from: earlier, to: later, of: unit))
                ) AS stands
                JOIN evidence_item AS item ON item.id = stands.item_id
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

    /// What somebody decided of, with where it was carried, unless it is carried there from another phase.
    private static func decided(from earlier: PhaseID, to later: PhaseID, of unit: UnitID) -> SQL {
        """
        SELECT decided.item_id, NULL, link.indicator_id
        FROM carry_decision AS decided
        LEFT JOIN evidence_link AS link ON link.unit_id = decided.unit_id AND link.item_id = decided.item_id AND link.active AND link.kind = 'carried'
            AND EXISTS (SELECT FROM indicator WHERE indicator.id = link.indicator_id AND indicator.phase_id = decided.later_id)
            AND NOT EXISTS (
                SELECT FROM carry_decision AS other JOIN mapped_pair AS pair ON pair.earlier_id = other.earlier_id AND pair.later_id = other.later_id
                WHERE other.unit_id = decided.unit_id AND other.item_id = decided.item_id AND other.later_id = decided.later_id
                    AND other.earlier_id <> decided.earlier_id AND other.outcome = 'accept' AND pair.later_indicator = link.indicator_id)
        WHERE decided.unit_id = \(unit) AND decided.earlier_id = \(earlier) AND decided.later_id = \(later)
        """
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
