import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// An item under an indicator, as a submission would freeze it.
struct FreezableRow: Sendable {
    let indicator: IndicatorID
    let item: EvidenceID
    let revision: Int
    let title: String
    let sha256: String
    let savedAt: Date
    let savedBy: String
    let savedByName: String
    let savedByRank: String?
    /// Of all its revisions.
    let authors: JSONB<[EvidenceAPI.Author]>
    /// Those attached now, in the order of attaching.
    let files: JSONB<[EvidenceAPI.FrozenFile]>

    /// What is in the workbook under these indicators, in the order of the indicators and of the items' making.
    static func all(under indicators: [IndicatorID], of unit: UnitID, in executor: some Executor) async throws -> [FreezableRow] {
        try await executor.rows(
            """
            SELECT citation.indicator_id, item.id, item.head, item.title, revision.sha256, revision.saved_at, revision.saved_by, revision.saved_by_name,
                   revision.saved_by_rank, item.authors,
                   CASE WHEN item.files > 0 THEN (
                       SELECT json_agg(json_build_object('id', file.id, 'name', file.name, 'sha256', file.sha256, 'size', stored.size, 'state', stored.state) ORDER BY file.id)
                       FROM evidence_file AS file JOIN stored_file AS stored ON stored.sha256 = file.sha256
                       WHERE file.item_id = item.id AND file.removed_at IS NULL
                   ) ELSE '[]' END
            FROM evidence_citation AS citation
            JOIN evidence_item AS item ON item.id = citation.item_id
            JOIN evidence_revision AS revision ON revision.item_id = item.id AND revision.number = item.head
            WHERE citation.unit_id = \(unit) AND citation.indicator_id = ANY(\(indicators)) AND citation.active
            ORDER BY citation.indicator_id, item.id
            """,
            into: FreezableRow.init
        )
    }
}

extension EvidenceAPI.FrozenRevision {
    init(_ row: FreezableRow) {
        self.init(
            evidence: row.item, title: row.title, revision: row.revision, sha256: row.sha256, savedAt: row.savedAt,
            savedBy: EvidenceAPI.Author(subject: row.savedBy, name: row.savedByName, rank: row.savedByRank), files: row.files.value.nilIfEmpty
        )
    }
}

extension Array {
    var nilIfEmpty: Self? { isEmpty ? nil : self }
}
