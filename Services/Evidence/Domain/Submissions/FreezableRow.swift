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
    /// Nil where the item cites the indicator itself.
    let link: JSONB<EvidenceAPI.FrozenLink>?
    /// Of what was stated of it there.
    let statementAuthors: JSONB<[EvidenceAPI.Author]>

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
                   ) ELSE '[]' END,
                   CASE WHEN citation.kind IS NOT NULL THEN (
                       SELECT json_build_object('kind', citation.kind, 'unit', item.unit_id, 'unitName', unit.name, 'statement', \(fragment: LinkStatementJSON.sql))
                       FROM link_statement AS statement JOIN unit ON unit.id = item.unit_id
                       WHERE statement.unit_id = \(unit) AND statement.indicator_id = citation.indicator_id AND statement.item_id = item.id
                           AND statement.number = citation.statement
                   ) END,
                   CASE WHEN citation.kind IS NOT NULL THEN (
                       SELECT json_agg(json_build_object('subject', statement.by, 'name', statement.by_name, 'rank', statement.by_rank) ORDER BY statement.number)
                       FROM link_statement AS statement
                       WHERE statement.unit_id = \(unit) AND statement.indicator_id = citation.indicator_id AND statement.item_id = item.id
                   ) ELSE '[]' END
            FROM (
                SELECT item_id, indicator_id, NULL::text AS kind, NULL::int AS statement FROM evidence_citation
                WHERE unit_id = \(unit) AND indicator_id = ANY(\(indicators)) AND active
                UNION ALL
                SELECT item_id, indicator_id, kind, statement FROM evidence_link
                WHERE unit_id = \(unit) AND indicator_id = ANY(\(indicators)) AND active
            ) AS citation
            JOIN evidence_item AS item ON item.id = citation.item_id
            JOIN evidence_revision AS revision ON revision.item_id = item.id AND revision.number = item.head
            ORDER BY citation.indicator_id, item.id
            """,
            into: FreezableRow.init
        )
    }
}

extension FreezableRow {
    /// Who may not rate it: everyone who wrote the item, and what the unit said of it.
    var everyAuthor: [EvidenceAPI.Author] { statementAuthors.value.reduce(authors.value) { $0.including($1) } }
}

extension EvidenceAPI.FrozenRevision {
    init(_ row: FreezableRow) {
        self.init(
            evidence: row.item, title: row.title, revision: row.revision, sha256: row.sha256, savedAt: row.savedAt,
            savedBy: EvidenceAPI.Author(subject: row.savedBy, name: row.savedByName, rank: row.savedByRank), files: row.files.value.nilIfEmpty,
            link: row.link?.value
        )
    }
}

extension Array {
    var nilIfEmpty: Self? { isEmpty ? nil : self }
}
