import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension SubmitEntries {
    /// Holds the entries' rows, in the order in which saving evidence takes them.
    func lock(_ indicators: [IndicatorID], of unit: UnitID, in transaction: Transaction) async throws {
        try await transaction.execute("SELECT FROM entry WHERE unit_id = \(unit) AND indicator_id = ANY(\(indicators)) ORDER BY indicator_id FOR UPDATE")
    }

    /// Titles of items that count under the entries although the last day of their publication is past.
    func due(on day: LocalDate, under indicators: [IndicatorID], of unit: UnitID, in transaction: Transaction) async throws -> [String] {
        try await transaction.values(
            """
            SELECT DISTINCT item.title FROM evidence_link AS link JOIN publication ON publication.item_id = link.item_id
            JOIN evidence_item AS item ON item.id = link.item_id
            WHERE link.unit_id = \(unit) AND link.indicator_id = ANY(\(indicators)) AND link.active AND link.kind = 'inherited'
                AND publication.lapse IS NULL AND publication.until < \(day) ORDER BY item.title
            """)
    }

    /// Titles of those items that are not, or no longer, at the revision that was seen; items of other units count as changed and have no title.
    func changedSince(_ seen: [EvidenceID: Int], of unit: UnitID, in transaction: Transaction) async throws -> [String] {
        try await transaction.values(
            """
            SELECT coalesce(item.title, 'an item that is not there') FROM unnest(\(Array(seen.keys)), \(Array(seen.values))) AS seen (id, revision)
            LEFT JOIN evidence_item AS item ON item.id = seen.id AND (item.unit_id = \(unit) OR EXISTS (
                SELECT FROM evidence_link AS link WHERE link.item_id = item.id AND link.unit_id = \(unit) AND link.active))
            WHERE item.id IS NULL OR item.head <> seen.revision OR item.withdrawn_at IS NOT NULL
            """
        )
    }

    /// The submission with everything that it freezes, and the entries' new state: one statement.
    func insert(_ submission: NewSubmission, in transaction: Transaction) async throws {
        let entries = submission.entries
        let files = Dictionary(entries.flatMap(\.items).flatMap { item in item.files.value.map { ($0.id, (item: item.item, file: $0)) } }) { first, _ in first }
            .values
        let frozen = entries.flatMap { entry in entry.items.enumerated().map { (entry: entry.row.indicator, position: $0.offset + 1, row: $0.element) } }
        let linked = frozen.compactMap { frozen in frozen.row.link.map { (entry: frozen.entry, item: frozen.row.item, link: $0.value) } }
        try await transaction.execute(
            """
            WITH made AS (
                INSERT INTO submission (id, unit_id, version_id, phase_id, note, sha256, submitted_at, submitted_by, submitted_by_name, submitted_by_rank)
                VALUES (\(submission.id), \(submission.unit.id), \(submission.phase.version), \(submission.phase.id), \(submission.note), \(submission.sha256),
                        \(submission.at), \(submission.author.subject), \(submission.author.name), \(submission.author.rank))
            ), made_entry AS (
                INSERT INTO submission_entry (submission_id, indicator_id, position, indicator_sha256)
                SELECT \(submission.id), added.indicator, added.position, added.sha256
                FROM unnest(\(entries.map(\.row.indicator)), \(entries.map(\.row.indicatorSHA256))) WITH ORDINALITY AS added (indicator, sha256, position)
            ), made_revision AS (
                INSERT INTO submission_revision (submission_id, indicator_id, position, item_id, number, sha256)
                SELECT \(submission.id), added.indicator, added.position, added.item, added.number, added.sha256
                FROM unnest(\(frozen.map(\.entry)), \(frozen.map(\.position)), \(frozen.map(\.row.item)), \(frozen.map(\.row.revision)), \(frozen.map(\.row.sha256)))
                    AS added (indicator, position, item, number, sha256)
            ), made_link AS (
                INSERT INTO submission_link (submission_id, indicator_id, item_id, unit_id, kind, statement)
                SELECT \(submission.id), added.indicator, added.item, \(submission.unit.id), added.kind, added.statement
                FROM unnest(\(linked.map(\.entry)), \(linked.map(\.item)), \(linked.map(\.link.kind.rawValue)), \(linked.map(\.link.statement.number)))
                    AS added (indicator, item, kind, statement)
            ), made_file AS (
                INSERT INTO submission_file (submission_id, file_id, item_id, sha256)
                SELECT \(submission.id), added.file, added.item, added.sha256
                FROM unnest(\(files.map(\.file.id)), \(files.map(\.item)), \(files.map(\.file.sha256))) AS added (file, item, sha256)
            )
            UPDATE entry SET progress = 'submitted', submission_id = \(submission.id), local_step = NULL, local_code = NULL, local_label = NULL,
                corporate_step = NULL, corporate_code = NULL, corporate_label = NULL, changed_since = NULL,
                fresh_action = NULL, fresh_activity = NULL, fresh_since = NULL, changed_at = \(submission.at)
            WHERE unit_id = \(submission.unit.id) AND indicator_id = ANY(\(entries.map(\.row.indicator)))
            """
        )
    }

    /// To the points of the returns that this submission follows, by indicator. An entry that was accepted since takes no old answers along.
    func answers(to submission: NewSubmission, in transaction: Transaction) async throws -> [IndicatorID: [EvidenceEvents.Answer]] {
        let returned = submission.entries.filter { $0.row.progress == .returned }.map(\.row.indicator)
        guard !returned.isEmpty else { return [:] }
        let rows = try await transaction.rows(
            """
            \(fragment: PointRow.select) JOIN entry ON entry.unit_id = point.unit_id AND entry.indicator_id = point.indicator_id
                AND entry.returned_submission_id = point.submission_id
            WHERE point.unit_id = \(submission.unit.id) AND point.indicator_id = ANY(\(returned)) AND point.answer IS NOT NULL
            ORDER BY point.indicator_id, point.position
            """,
            into: PointRow.init
        )
        return Dictionary(grouping: rows, by: \.indicator).mapValues { $0.compactMap(EvidenceEvents.Answer.init) }
    }
}

extension EvidenceEvents.Answer {
    /// Nil for a point without an answer.
    init?(_ row: PointRow) {
        guard let answer = row.answer, let author = EvidenceAPI.Author(subject: row.answeredBy, name: row.answeredByName, rank: row.answeredByRank) else {
            return nil
        }
        self.init(point: row.id, answer: answer, answeredBy: author)
    }
}
