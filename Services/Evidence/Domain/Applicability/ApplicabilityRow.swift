import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// Whether an indicator applies to a unit, as it is stored once the unit has proposed something.
struct ApplicabilityRow: Sendable {
    let applies: Bool
    let state: EvidenceAPI.ApplicabilityState
    let proposal: Bool?
    let reason: String
    let proposedAt: Date
    let proposedBy: EvidenceAPI.Author
    let comment: String?
    let decidedAt: Date?
    let decidedBy: EvidenceAPI.Author?
    let revision: Int

    init(
        applies: Bool, state: EvidenceAPI.ApplicabilityState, proposal: Bool?, reason: String, proposedAt: Date, proposedBy: String, proposedByName: String,
        proposedByRank: String?, comment: String?, decidedAt: Date?, decidedBy: String?, decidedByName: String?, decidedByRank: String?, revision: Int
    ) {
        self.applies = applies
        self.state = state
        self.proposal = proposal
        self.reason = reason
        self.proposedAt = proposedAt
        self.proposedBy = EvidenceAPI.Author(subject: proposedBy, name: proposedByName, rank: proposedByRank)
        self.comment = comment
        self.decidedAt = decidedAt
        self.decidedBy = decidedBy.map { EvidenceAPI.Author(subject: $0, name: decidedByName ?? "", rank: decidedByRank) }
        self.revision = revision
    }

    /// Holds the row until the transaction ends. Nil where nothing was ever proposed.
    static func lock(_ unit: UnitID, _ indicator: IndicatorID, in transaction: Transaction) async throws -> ApplicabilityRow? {
        try await transaction.row(
            """
            SELECT applies, state, proposal, reason, proposed_at, proposed_by, proposed_by_name, proposed_by_rank,
                   comment, decided_at, decided_by, decided_by_name, decided_by_rank, revision
            FROM applicability WHERE unit_id = \(unit) AND indicator_id = \(indicator) FOR UPDATE
            """,
            into: ApplicabilityRow.init)
    }

    var version: Version {
        Version(revision: revision, changedBy: (decidedBy ?? proposedBy).name, changedAt: decidedAt ?? proposedAt)
    }
}

extension EvidenceAPI.Applicability {
    /// Nil is the assumption that stands until the unit proposes otherwise: it applies.
    init(_ row: ApplicabilityRow?) {
        guard let row else {
            self.init(applies: true, state: .assumed, etag: ETag(revision: 0).description)
            return
        }
        self.init(
            applies: row.applies, proposal: row.proposal, state: row.state, reason: row.reason, proposedBy: row.proposedBy, decidedBy: row.decidedBy,
            comment: row.comment, at: row.decidedAt ?? row.proposedAt, etag: row.version.etag.description
        )
    }
}
