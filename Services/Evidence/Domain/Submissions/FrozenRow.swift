import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// A frozen revision with the entry that it was frozen under.
struct FrozenRow: Sendable {
    let indicator: IndicatorID
    let code: String
    let strapline: String
    let indicatorSHA256: String
    let item: EvidenceID
    let title: String
    let revision: Int
    let sha256: String
    let savedAt: Date
    let savedBy: String
    let savedByName: String
    let savedByRank: String?
    let files: JSONB<[EvidenceAPI.FrozenFile]>
    let link: JSONB<EvidenceAPI.FrozenLink>?

    /// Everything that a submission froze, in its order.
    static func all(in submission: SubmissionID, in executor: some Executor) async throws -> [EvidenceAPI.FrozenEntry] {
        let rows = try await executor.rows(
            """
            SELECT indicator.id, indicator.code, indicator.strapline, entry.indicator_sha256, revision.item_id, revision.title, revision.number, frozen.sha256,
                   revision.saved_at, revision.saved_by, revision.saved_by_name, revision.saved_by_rank,
                   coalesce((
                       SELECT json_agg(json_build_object('id', file.id, 'name', file.name, 'sha256', file.sha256, 'size', stored.size, 'state', stored.state) ORDER BY file.id)
                       FROM submission_file JOIN evidence_file AS file ON file.id = submission_file.file_id
                       JOIN stored_file AS stored ON stored.sha256 = file.sha256
                       WHERE submission_file.submission_id = entry.submission_id AND submission_file.item_id = frozen.item_id
                   ), '[]'),
                   (
                       SELECT json_build_object('kind', link.kind, 'unit', item.unit_id, 'unitName', unit.name, 'statement', \(fragment: LinkStatementJSON.sql))
                       FROM submission_link AS link JOIN evidence_item AS item ON item.id = link.item_id JOIN unit ON unit.id = item.unit_id
                       JOIN link_statement AS statement ON statement.unit_id = link.unit_id AND statement.indicator_id = link.indicator_id
                           AND statement.item_id = link.item_id AND statement.number = link.statement
                       WHERE link.submission_id = entry.submission_id AND link.indicator_id = entry.indicator_id AND link.item_id = frozen.item_id
                   )
            FROM submission_entry AS entry JOIN indicator ON indicator.id = entry.indicator_id
            JOIN submission_revision AS frozen ON frozen.submission_id = entry.submission_id AND frozen.indicator_id = entry.indicator_id
            JOIN evidence_revision AS revision ON revision.item_id = frozen.item_id AND revision.number = frozen.number
            WHERE entry.submission_id = \(submission) ORDER BY entry.position, frozen.position
            """,
            into: FrozenRow.init
        )
        return rows.runs(by: \.indicator).map { rows in
            EvidenceAPI.FrozenEntry(
                indicator: rows[0].indicator, code: rows[0].code, strapline: rows[0].strapline, indicatorSHA256: rows[0].indicatorSHA256,
                items: rows.map(EvidenceAPI.FrozenRevision.init))
        }
    }
}

extension EvidenceAPI.FrozenRevision {
    init(_ row: FrozenRow) {
        self.init(
            evidence: row.item, title: row.title, revision: row.revision, sha256: row.sha256, savedAt: row.savedAt,
            savedBy: EvidenceAPI.Author(subject: row.savedBy, name: row.savedByName, rank: row.savedByRank), files: row.files.value.nilIfEmpty,
            link: row.link?.value
        )
    }
}
