import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// An item under an indicator that it does not itself cite, as it is stored, with the unit's latest statement of it.
struct LinkRow: Sendable {
    let unit: UnitID
    let indicator: IndicatorID
    let item: EvidenceID
    let kind: EvidenceAPI.LinkKind
    let active: Bool
    let lapse: EvidenceAPI.LapseCause?
    let lapseReason: String?
    let lapsedAt: Date?
    let version: Int
    let changedAt: Date
    let changedBy: String
    let number: Int
    let text: String
    let sha256: String
    let writtenAt: Date
    let writtenBy: String
    let writtenByName: String
    let writtenByRank: String?
    /// Of inherited ones.
    let until: LocalDate?

    /// To be followed by a condition on `link` or an order.
    static let select: SQL = """
        SELECT link.unit_id, link.indicator_id, link.item_id, link.kind, link.active, link.lapse, link.lapse_reason, link.lapsed_at, link.version,
               link.changed_at, link.changed_by_name, statement.number, statement.text, statement.sha256, statement.at, statement.by, statement.by_name,
               statement.by_rank, publication.until
        FROM evidence_link AS link
        JOIN link_statement AS statement ON statement.unit_id = link.unit_id AND statement.indicator_id = link.indicator_id
            AND statement.item_id = link.item_id AND statement.number = link.statement
        LEFT JOIN publication ON publication.item_id = link.item_id AND link.kind = 'inherited'
        """

    static func find(_ item: EvidenceID, under indicator: IndicatorID, of unit: UnitID, in executor: some Executor) async throws -> LinkRow? {
        try await executor.row(
            "\(fragment: select) WHERE link.unit_id = \(unit) AND link.indicator_id = \(indicator) AND link.item_id = \(item)", into: LinkRow.init)
    }

    /// Those of the unit under one indicator that count or have lapsed; given-up ones are gone.
    static func all(under indicator: IndicatorID, of unit: UnitID, in executor: some Executor) async throws -> [LinkRow] {
        try await executor.rows(
            """
            \(fragment: select) WHERE link.unit_id = \(unit) AND link.indicator_id = \(indicator) AND (link.active OR link.lapse IS NOT NULL)
            ORDER BY link.changed_at DESC, link.item_id DESC
            """,
            into: LinkRow.init)
    }

    var current: Version { Version(revision: version, changedBy: changedBy, changedAt: changedAt) }

    /// Neither given up nor never made.
    var stands: Bool { active || lapse != nil }

    var lapsed: EvidenceAPI.Lapse? { EvidenceAPI.Lapse(cause: lapse, reason: lapseReason, at: lapsedAt) }

    var statement: EvidenceAPI.LinkStatement {
        EvidenceAPI.LinkStatement(
            number: number, text: text, sha256: sha256, writtenBy: EvidenceAPI.Author(subject: writtenBy, name: writtenByName, rank: writtenByRank),
            writtenAt: writtenAt)
    }
}

extension EvidenceAPI.Lapse {
    /// Nil for what still counts.
    init?(cause: EvidenceAPI.LapseCause?, reason: String?, at: Date?) {
        guard let cause, let at else { return nil }
        self.init(cause: cause, reason: reason, at: at)
    }
}
