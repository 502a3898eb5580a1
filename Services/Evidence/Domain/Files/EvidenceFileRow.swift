import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// A file of an item as it is stored, with what is known of its bytes.
struct EvidenceFileRow: Sendable {
    let id: FileID
    let item: EvidenceID
    let unit: UnitID
    let name: String
    let mediaType: String
    let size: Int
    let sha256: String
    let state: EvidenceAPI.FileState
    let finding: String?
    let scannedAt: Date?
    let signatures: Int?
    let attachedAt: Date
    let attachedBy: String
    let attachedByName: String
    let attachedByRank: String?
    let removedAt: Date?
    let removedBy: String?
    let removedByName: String?
    let removedByRank: String?

    /// To be followed by a condition on `file` or an order.
    static let select: SQL = """
        SELECT file.id, file.item_id, item.unit_id, file.name, file.media_type, stored.size, file.sha256, stored.state, stored.finding, stored.scanned_at, stored.signatures,
               file.attached_at, file.attached_by, file.attached_by_name, file.attached_by_rank,
               file.removed_at, file.removed_by, file.removed_by_name, file.removed_by_rank
        FROM evidence_file AS file JOIN stored_file AS stored ON stored.sha256 = file.sha256 JOIN evidence_item AS item ON item.id = file.item_id
        """

    static func find(_ id: FileID, within reach: EvidenceReach = .whole, in executor: some Executor) async throws -> EvidenceFileRow? {
        try await executor.row("\(fragment: select) WHERE file.id = \(id) AND \(fragment: reach.files)", into: EvidenceFileRow.init)
    }

    /// The same bytes, attached to the item now.
    static func attached(_ sha256: String, to item: EvidenceID, in executor: some Executor) async throws -> EvidenceFileRow? {
        try await executor.row(
            "\(fragment: select) WHERE file.item_id = \(item) AND file.sha256 = \(sha256) AND file.removed_at IS NULL", into: EvidenceFileRow.init)
    }

    /// Every file that an item ever had, as far as the reader may see them, the newest first.
    static func all(of item: EvidenceID, within reach: EvidenceReach, in executor: some Executor) async throws -> [EvidenceFileRow] {
        try await executor.rows(
            "\(fragment: select) WHERE file.item_id = \(item) AND \(fragment: reach.files) ORDER BY file.id DESC", into: EvidenceFileRow.init)
    }

    /// Those attached now to those of the items that have some, in the order of attaching: no statement where none has.
    /// - Parameter published: those of the items that the readers see because they were published.
    static func attached(
        to rows: [EvidenceRow], published: [EvidenceID] = [], in executor: some Executor
    ) async throws -> [EvidenceID: [EvidenceAPI.EvidenceFile]] {
        let items = rows.filter { $0.files > 0 }.map(\.id)
        guard !items.isEmpty else { return [:] }
        let files = try await executor.rows(
            """
            \(fragment: select) WHERE file.item_id = ANY(\(items)) AND file.removed_at IS NULL
                AND (file.item_id <> ALL(\(published)) OR \(fragment: EvidenceReach.publishedFiles)) ORDER BY file.id
            """,
            into: EvidenceFileRow.init)
        return Dictionary(grouping: files, by: \.item).mapValues { $0.map(EvidenceAPI.EvidenceFile.init) }
    }
}

extension EvidenceAPI.FileState: PostgresCodable {}

extension EvidenceAPI.FileState {
    var isDownloadable: Bool { self == .clean || self == .unscanned }
}

extension EvidenceAPI.EvidenceFile {
    init(_ row: EvidenceFileRow) {
        self.init(
            id: row.id, evidence: row.item, name: row.name, mediaType: row.mediaType, size: row.size, sha256: row.sha256, state: row.state,
            downloadable: row.state.isDownloadable, finding: row.finding, scannedAt: row.scannedAt, signatures: row.signatures, attachedAt: row.attachedAt,
            attachedBy: EvidenceAPI.Author(subject: row.attachedBy, name: row.attachedByName, rank: row.attachedByRank), removedAt: row.removedAt,
            removedBy: EvidenceAPI.Author(subject: row.removedBy, name: row.removedByName, rank: row.removedByRank)
        )
    }
}
