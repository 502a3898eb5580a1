import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// An item as it stands, with its latest revision. `content` and `authors` are JSON in the contract's shape.
struct EvidenceRow: Sendable {
    let id: EvidenceID
    let unit: UnitID
    let unitName: String
    /// Counts every change: the entity tag.
    let version: Int
    let content: String
    /// What the content cites, in its order.
    let indicators: [IndicatorID]
    let revision: Int
    let sha256: String
    let createdAt: Date
    let changedAt: Date
    let changedBy: String
    let savedAt: Date
    let savedBy: String
    let savedByName: String
    let savedByRank: String?
    let authors: String
    let withdrawnAt: Date?
    let withdrawnBy: String?
    let withdrawnByName: String?
    let withdrawnByRank: String?
    let withdrawnReason: String?
    /// An item that was submitted under several indicators names the submission several times.
    let frozen: [SubmissionID]
    /// How many are attached now.
    let files: Int
    /// Counts what was attached and removed.
    let filesVersion: Int
    /// A letter for what the scan says of each file that is attached now.
    let fileStates: String?
    /// In how many places it counts without citing them.
    let links: Int
    /// Whether it was ever published to all units.
    let published: Bool

    /// To be followed by a condition on `item` or an order.
    static let select = select(showing: "item.head")

    /// The same with another revision than the latest.
    /// - Parameter number: of `item`.
    static func select(showing number: SQL) -> SQL {
        """
        SELECT item.id, item.unit_id, unit.name, item.version, revision.content, revision.indicators, revision.number, revision.sha256, item.created_at, item.changed_at, item.changed_by_name,
               revision.saved_at, revision.saved_by, revision.saved_by_name, revision.saved_by_rank, item.authors,
               item.withdrawn_at, item.withdrawn_by, item.withdrawn_by_name, item.withdrawn_by_rank, item.withdrawn_reason,
               ARRAY(SELECT frozen.submission_id FROM submission_revision AS frozen WHERE frozen.item_id = item.id AND frozen.number = revision.number),
               item.files, item.files_version,
               CASE WHEN item.files > 0 THEN (
                   SELECT string_agg(CASE stored.state WHEN 'unscannable' THEN 'x' WHEN 'unscanned' THEN 'u' ELSE left(stored.state, 1) END, '' ORDER BY file.id)
                   FROM evidence_file AS file JOIN stored_file AS stored ON stored.sha256 = file.sha256
                   WHERE file.item_id = item.id AND file.removed_at IS NULL
               ) END,
               item.links, item.published
        FROM evidence_item AS item
        JOIN evidence_revision AS revision ON revision.item_id = item.id AND revision.number = \(fragment: number)
        JOIN unit ON unit.id = item.unit_id
        """
    }

    static func find(_ id: EvidenceID, in executor: some Executor) async throws -> EvidenceRow? {
        try await executor.row("\(fragment: select) WHERE item.id = \(id)", into: EvidenceRow.init)
    }

    /// - Parameter published: those of them that the reader sees because they were published, and so as they were.
    static func all(_ ids: [EvidenceID], published: [EvidenceID], in executor: some Executor) async throws -> [EvidenceRow] {
        let number: SQL = "CASE WHEN item.id = ANY(\(published)) THEN \(fragment: EvidenceReach.publishedRevision) ELSE item.head END"
        return try await executor.rows("\(fragment: select(showing: number)) WHERE item.id = ANY(\(ids))", into: EvidenceRow.init)
    }

    /// As those see it who read it because it was published.
    static func findPublished(_ id: EvidenceID, in executor: some Executor) async throws -> EvidenceRow? {
        try await executor.row("\(fragment: select(showing: EvidenceReach.publishedRevision)) WHERE item.id = \(id)", into: EvidenceRow.init)
    }

    /// Holds the item's row until the transaction ends, so that two changes of it follow one another; reads it as it then stands.
    static func lock(_ id: EvidenceID, in transaction: Transaction) async throws -> EvidenceRow? {
        guard try await transaction.execute("SELECT FROM evidence_item WHERE id = \(id) FOR UPDATE") == 1 else { return nil }
        return try await find(id, in: transaction)
    }
}
