import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension GetWaiting {
    struct ChangeRow: Sendable {
        let unit: UnitID
        let unitName: String
        let indicator: IndicatorID?
        let indicatorCode: String?
        let at: Date
        let by: String
        let byName: String
        let byRank: String?
        let kind: EvidenceAPI.TrailKind
        let detail: String?
        let evidence: EvidenceID?
        let revision: Int?
        let submission: SubmissionID?
    }

    private static let changes = 20

    /// The newest changes, one line for each item's latest change. An item names its indicator where it cites only one.
    func changes(in units: [UnitRow], since: Date?) async throws -> [EvidenceAPI.RecentChange] {
        guard !units.isEmpty else { return [] }
        let since = since ?? Date(timeIntervalSince1970: 0)
        let rows = try await dependencies.pool.rows(
            """
            SELECT unit.id, unit.name, indicator.id, indicator.code, change.at, change.by, change.by_name, change.by_rank, change.kind, change.detail,
                   change.evidence, change.revision, change.submission
            FROM unnest(\(units.map(\.id)), \(units.map(\.name))) AS unit (id, name)
            CROSS JOIN LATERAL (
                (SELECT CASE cardinality(revision.indicators) WHEN 1 THEN revision.indicators[1] END AS indicator, item.changed_at AS at,
                        coalesce(history.by, revision.saved_by) AS by, coalesce(history.by_name, revision.saved_by_name) AS by_name,
                        CASE WHEN history.item_id IS NULL THEN revision.saved_by_rank ELSE history.by_rank END AS by_rank,
                        coalesce(history.kind, CASE item.head WHEN 1 THEN 'recorded' ELSE 'revised' END) AS kind, item.title AS detail, item.id AS evidence,
                        item.head AS revision, NULL::uuid AS submission
                 FROM evidence_item AS item JOIN evidence_revision AS revision ON revision.item_id = item.id AND revision.number = item.head
                 LEFT JOIN evidence_withdrawal AS history ON history.item_id = item.id AND history.version = item.version
                 WHERE item.unit_id = unit.id AND item.changed_at > \(since) ORDER BY item.changed_at DESC LIMIT \(GetWaiting.changes))
                UNION ALL
                (SELECT NULL, submitted_at, submitted_by, submitted_by_name, submitted_by_rank, 'submitted', note, NULL, NULL, submission.id FROM submission
                 WHERE submission.unit_id = unit.id AND submitted_at > \(since) ORDER BY submission.id DESC LIMIT \(GetWaiting.changes))
                UNION ALL
                (SELECT assurance.indicator_id, assurance.at, assurance.by, assurance.by_name, assurance.by_rank,
                        CASE WHEN outcome = 'returned' THEN 'returned' WHEN stage = 'local' THEN 'locally-assured' ELSE 'corporately-assured' END,
                        label, NULL, NULL, submission_id
                 FROM assurance WHERE assurance.unit_id = unit.id AND assurance.at > \(since) ORDER BY assurance.at DESC LIMIT \(GetWaiting.changes))
                UNION ALL
                (SELECT point.indicator_id, answered_at, answered_by, answered_by_name, answered_by_rank, 'answered', answer, NULL, NULL, point.submission_id
                 FROM returned_point AS point WHERE point.unit_id = unit.id AND answered_at > \(since) ORDER BY answered_at DESC LIMIT \(GetWaiting.changes))
                UNION ALL
                (SELECT step.indicator_id, step.at, step.by, step.by_name, step.by_rank, step.kind, step.detail, NULL, NULL, NULL
                 FROM applicability_step AS step WHERE step.unit_id = unit.id AND step.at > \(since) ORDER BY step.at DESC LIMIT \(GetWaiting.changes))
            ) AS change
            LEFT JOIN indicator ON indicator.id = change.indicator
            ORDER BY change.at DESC, change.evidence DESC LIMIT \(GetWaiting.changes)
            """,
            into: ChangeRow.init
        )
        return rows.map(EvidenceAPI.RecentChange.init)
    }
}

extension EvidenceAPI.RecentChange {
    fileprivate init(_ row: GetWaiting.ChangeRow) {
        self.init(
            unit: row.unit, unitName: row.unitName, indicator: row.indicator, indicatorCode: row.indicatorCode,
            step: EvidenceAPI.TrailStep(
                TrailRow(
                    at: row.at, by: row.by, byName: row.byName, byRank: row.byRank, kind: row.kind, detail: row.detail, evidence: row.evidence,
                    revision: row.revision, submission: row.submission))
        )
    }
}
