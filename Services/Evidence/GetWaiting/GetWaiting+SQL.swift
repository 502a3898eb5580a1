import ContractsCore
import ContractsEvidence
import Identity
import Postgres

extension GetWaiting {
    /// True of a row of `unit` that is open: nothing waits for anybody in a closed one.
    private static func isOpen(on day: LocalDate) -> SQL {
        "(unit.valid_from <= \(day) AND (unit.valid_to IS NULL OR unit.valid_to > \(day)))"
    }

    /// Open ones, by name.
    func units(in scope: UnitScope, on day: LocalDate) async throws -> [UnitRow] {
        try await dependencies.pool.rows(
            """
            SELECT \(fragment: UnitRow.columns) FROM unit
            WHERE \(fragment: scope.condition(on: "unit.id")) AND \(fragment: GetWaiting.isOpen(on: day))
            ORDER BY unit.name, unit.id
            """,
            into: UnitRow.init
        )
    }

    /// Entries with open points, the latest first, each with its first open point.
    func returned(in scope: UnitScope, on day: LocalDate) async throws -> [EvidenceAPI.WaitingEntry] {
        try await dependencies.pool.rows(
            """
            SELECT entry.unit_id, unit.name, indicator.id, indicator.code, indicator.strapline, entry.open_points, first.text, first.raised_at
            FROM entry JOIN unit ON unit.id = entry.unit_id JOIN indicator ON indicator.id = entry.indicator_id
            CROSS JOIN LATERAL (
                SELECT point.text, point.raised_at FROM returned_point AS point
                WHERE point.submission_id = entry.returned_submission_id AND point.indicator_id = entry.indicator_id AND point.answer IS NULL
                ORDER BY point.position LIMIT 1
            ) AS first
            WHERE entry.open_points > 0 AND \(fragment: scope.condition(on: "entry.unit_id")) AND \(fragment: GetWaiting.isOpen(on: day))
            ORDER BY first.raised_at DESC, unit.name, indicator.position LIMIT \(GetWaiting.limit)
            """,
            into: EvidenceAPI.WaitingEntry.init(unit:unitName:indicator:indicatorCode:strapline:openPoints:quote:since:)
        )
    }

    /// Proposals that somebody else made, the oldest first.
    func proposals(in scope: UnitScope, notBy subject: String, on day: LocalDate) async throws -> [EvidenceAPI.WaitingEntry] {
        try await dependencies.pool.rows(
            """
            SELECT proposed.unit_id, unit.name, indicator.id, indicator.code, indicator.strapline, 0, proposed.reason, proposed.proposed_at
            FROM applicability AS proposed JOIN unit ON unit.id = proposed.unit_id JOIN indicator ON indicator.id = proposed.indicator_id
            WHERE proposed.state = 'proposed' AND proposed.proposed_by <> \(subject) AND \(fragment: scope.condition(on: "proposed.unit_id"))
              AND \(fragment: GetWaiting.isOpen(on: day))
            ORDER BY proposed.proposed_at, unit.name, indicator.position LIMIT \(GetWaiting.limit)
            """,
            into: EvidenceAPI.WaitingEntry.init(unit:unitName:indicator:indicatorCode:strapline:openPoints:quote:since:)
        )
    }

    func drafts(of writer: String, in scope: UnitScope) async throws -> [EvidenceAPI.Draft] {
        try await dependencies.pool.rows(
            """
            \(fragment: EvidenceDraftRow.select) WHERE draft.writer = \(writer) AND \(fragment: scope.condition(on: "draft.unit_id"))
            ORDER BY draft.saved_at DESC, draft.id DESC LIMIT \(GetWaiting.limit)
            """,
            into: EvidenceDraftRow.init
        ).map(EvidenceAPI.Draft.init)
    }

    func reviewsDue(in scope: UnitScope, by soon: LocalDate, on day: LocalDate) async throws -> [EvidenceAPI.DueReview] {
        try await dependencies.pool.rows(
            """
            SELECT item.id, item.unit_id, unit.name, item.title, item.review_by FROM evidence_item AS item JOIN unit ON unit.id = item.unit_id
            WHERE item.review_by <= \(soon) AND item.withdrawn_at IS NULL AND \(fragment: scope.condition(on: "item.unit_id"))
              AND \(fragment: GetWaiting.isOpen(on: day))
            ORDER BY item.review_by, item.id LIMIT \(GetWaiting.limit)
            """,
            into: EvidenceAPI.DueReview.init(evidence:unit:unitName:title:reviewBy:)
        )
    }
}
