import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension GetUnitRatings {
    struct Row: Sendable {
        let indicator: IndicatorID
        let code: String
        let strapline: String
        let wording: String
        let state: QAAPI.EntryState
        let changed: Bool
        let submission: SubmissionID?
        let local: RatingID?
        let localStep: Int?
        let localBy: String?
        let localByName: String?
        let localByRank: String?
        let localAt: Date?
        let corporate: RatingID?
        let corporateStep: Int?
        let corporateBy: String?
        let corporateByName: String?
        let corporateByRank: String?
        let corporateAt: Date?
        let interim: Bool
    }

    func rows(of unit: UnitID, in phase: PhaseID) async throws -> [Row] {
        try await dependencies.pool.rows(
            """
            SELECT \(fragment: QAAPI.IndicatorName.columns),
                   CASE WHEN NOT entry.applies THEN 'not-applicable' ELSE coalesce(entry.state, 'not-submitted') END, entry.changed_since IS NOT NULL, entry.submission_id,
                   local.id, entry.local_step::int, local.by, local.by_name, local.by_rank, local.at,
                   corporate.id, entry.corporate_step::int, corporate.by, corporate.by_name, corporate.by_rank, corporate.at,
                   entry.local_submission IS NOT NULL AND entry.local_submission IS DISTINCT FROM entry.corporate_submission
            FROM indicator LEFT JOIN entry ON entry.unit_id = \(unit) AND entry.indicator_id = indicator.id
            LEFT JOIN rating AS local ON local.id = entry.local_rating LEFT JOIN rating AS corporate ON corporate.id = entry.corporate_rating
            WHERE indicator.phase_id = \(phase) ORDER BY indicator.position, indicator.code, indicator.id
            """,
            into: Row.init)
    }

    func attainment(of unit: UnitRow, in phase: PhaseRow, by rule: RuleRow) async throws -> QAAPI.UnitAttainment {
        let row = try await dependencies.pool.row(
            """
            \(fragment: UnitFigureRow.select(phase.id, by: LocalDate(dependencies.now())))
            FROM (SELECT \(unit.id)::uuid AS id, \(unit.code)::text AS code, \(unit.name)::text AS name, \(unit.known)::boolean AS known, \(unit.kind)::text AS kind,
                         \(unit.wave)::text AS wave) AS unit
            LEFT JOIN unit_phase AS counted ON counted.phase_id = \(phase.id) AND counted.unit_id = unit.id
            """,
            into: UnitFigureRow.init)
        guard let row else { throw AccessRefusal.notFound }
        return QAAPI.UnitAttainment(row, of: phase, by: rule)
    }
}

extension QAAPI.UnitRatingRow {
    init(_ row: GetUnitRatings.Row, _ scales: EvidenceAPI.RatingScales, minimumStep: Int, gap: QAAPI.GapSummary?) {
        self.init(
            indicator: QAAPI.IndicatorName(id: row.indicator, code: row.code, strapline: row.strapline, wording: row.wording), state: row.state,
            local: QAAPI.GivenStep(row.local, scales.step(row.localStep, .local), row.localBy, row.localByName, row.localByRank, row.localAt),
            corporate: QAAPI.GivenStep(
                row.corporate, scales.step(row.corporateStep, .corporate), row.corporateBy, row.corporateByName, row.corporateByRank, row.corporateAt),
            interim: row.interim, changed: row.changed, meets: row.state != .notApplicable && row.corporateStep ?? 0 >= minimumStep, submission: row.submission,
            gap: gap)
    }
}

extension QAAPI.GivenStep {
    /// Nil where no rating stands.
    fileprivate init?(_ rating: RatingID?, _ step: EvidenceAPI.RatingStep?, _ by: String?, _ name: String?, _ rank: String?, _ at: Date?) {
        guard let rating, let step, let by, let name, let at else { return nil }
        self.init(rating: rating, step: step, by: QAAPI.Assessor(subject: by, name: name, rank: rank), at: at)
    }
}
