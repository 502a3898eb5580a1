import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension Search {
    struct HitRow: Sendable {
        let area: EvidenceAPI.SearchArea
        let id: UUID
        let rank: Double
        let title: String
        let snippet: String
        let unit: UnitID?
        let unitName: String?
        let indicatorCode: String?
        let savedAt: Date?
    }

    /// The most that is ranked: of more items that match, the most recently saved.
    private static let ranked = 2_000

    /// One statement; only the page's own hits are read and excerpted.
    /// - Parameter readable: on `search.unit_id`.
    func hits(_ question: Question, readable: SQL, after key: Key?, limit: Int) async throws -> [HitRow] {
        let rest: SQL = if let key { "WHERE (rank, area, id) < (\(key.rank), \(key.area), \(key.id))" } else { "" }
        let statement: SQL = """
            WITH question AS (
                SELECT websearch_to_tsquery('english', \(question.text)) AS words
            ), hit AS (
                \(fragment: evidence(question, readable: readable)) UNION ALL \(fragment: guidance(question))
            ), page AS (
                SELECT area, id, rank FROM hit \(fragment: rest) ORDER BY rank DESC, area DESC, id DESC LIMIT \(limit)
            )
            \(fragment: Search.excerpts)
            """
        return try await dependencies.pool.rows(statement, into: HitRow.init)
    }

    private func evidence(_ question: Question, readable: SQL) -> SQL {
        """
        SELECT 'evidence' AS area, candidate.item_id AS id, ts_rank(candidate.vector, candidate.words)::float8 AS rank
        FROM (
            SELECT search.item_id, search.vector, question.words FROM evidence_search AS search, question
            WHERE \(question.areas.contains(.evidence)) AND search.vector @@ question.words AND \(fragment: readable)
            ORDER BY search.saved_at DESC LIMIT \(Search.ranked)
        ) AS candidate
        """
    }

    private func guidance(_ question: Question) -> SQL {
        """
        SELECT 'guidance', indicator.id, ts_rank(indicator.search, question.words)::float8
        FROM indicator JOIN standard_version AS version ON version.id = indicator.version_id, question
        WHERE \(question.areas.contains(.guidance)) AND version.state = 'published' AND indicator.search @@ question.words
        """
    }

    private static let excerpts: SQL = """
        SELECT page.area, page.id, page.rank, coalesce(item.title, indicator.strapline),
               ts_headline('english', translate(text.value, chr(57344) || chr(57345), ''), question.words,
                           'StartSel=' || chr(57344) || ', StopSel=' || chr(57345) || ', MaxFragments=2, MinWords=8, MaxWords=30, FragmentDelimiter=" … "'),
               item.unit_id, unit.name, indicator.code, revision.saved_at
        FROM page CROSS JOIN question
        LEFT JOIN evidence_item AS item ON page.area = 'evidence' AND item.id = page.id
        LEFT JOIN evidence_revision AS revision ON revision.item_id = item.id AND revision.number = item.head
        LEFT JOIN unit ON unit.id = item.unit_id
        LEFT JOIN indicator ON page.area = 'guidance' AND indicator.id = page.id
        CROSS JOIN LATERAL (
            SELECT coalesce(evidence_search_text(revision.content), (
                SELECT string_agg(part #>> '{}', E'\\n') FROM jsonb_path_query(indicator.document, 'strict $.**') AS part WHERE jsonb_typeof(part) = 'string'
            ), '') AS value
        ) AS text
        ORDER BY page.rank DESC, page.area DESC, page.id DESC
        """
}

extension EvidenceAPI.SearchHit {
    init(_ row: Search.HitRow) {
        self.init(
            area: row.area, title: row.title, snippet: row.snippet, evidence: row.area == .evidence ? EvidenceID(row.id) : nil, unit: row.unit,
            unitName: row.unitName, indicator: row.area == .guidance ? IndicatorID(row.id) : nil, indicatorCode: row.indicatorCode, savedAt: row.savedAt
        )
    }
}
