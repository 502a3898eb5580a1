import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

/// A rating as it was given, with what it judged.
struct RatingRow: Sendable {
    let id: RatingID
    let unit: UnitID
    let indicator: IndicatorID
    let submission: SubmissionID
    let stage: QAAPI.Stage
    let outcome: QAAPI.Outcome
    let step: Int?
    let code: String?
    let label: String?
    let sufficient: Bool?
    let relevant: Bool?
    let appropriate: Bool?
    let comment: String?
    let points: JSONB<[QAEvents.Point]>
    let at: Date
    let by: String
    let byName: String
    let byRank: String?
    let revisions: JSONB<[QAAPI.JudgedRevision]>
    let indicatorSHA256: String
    let interim: Bool
    let gap: GapID?

    private static let select: SQL = """
        SELECT rating.id, rating.unit_id, rating.indicator_id, rating.submission_id, rating.stage, rating.outcome, rating.step::int, rating.code, rating.label,
               rating.sufficient, rating.relevant, rating.appropriate, rating.comment, rating.points, rating.at, rating.by, rating.by_name, rating.by_rank,
               \(fragment: .frozenRevisions(of: "rating.submission_id", "rating.indicator_id")), judged.indicator_sha256,
               rating.stage = 'local' AND rating.outcome = 'accepted' AND NOT EXISTS (
                   SELECT FROM rating AS later WHERE later.submission_id = rating.submission_id AND later.indicator_id = rating.indicator_id
                       AND later.stage = 'corporate' AND later.outcome = 'accepted'
               ),
               (SELECT id FROM gap WHERE gap.rating_id = rating.id ORDER BY id DESC LIMIT 1)
        FROM rating JOIN submission_entry AS judged ON judged.submission_id = rating.submission_id AND judged.indicator_id = rating.indicator_id
        """

    static func find(_ id: RatingID, in executor: some Executor) async throws -> RatingRow? {
        try await executor.row("\(fragment: select) WHERE rating.id = \(id)", into: RatingRow.init)
    }

    /// Of an indicator in a unit, newest first.
    static func all(of indicator: IndicatorID, in unit: UnitID, _ executor: some Executor) async throws -> [RatingRow] {
        try await executor.rows(
            "\(fragment: select) WHERE rating.unit_id = \(unit) AND rating.indicator_id = \(indicator) ORDER BY rating.at DESC, rating.id DESC LIMIT 200",
            into: RatingRow.init)
    }
}

extension QAAPI.Rating {
    init(_ row: RatingRow) {
        self.init(
            id: row.id, unit: row.unit, indicator: row.indicator, submission: row.submission, stage: row.stage, outcome: row.outcome,
            step: EvidenceAPI.RatingStep(step: row.step, code: row.code, label: row.label),
            test: QAAPI.EvidenceTest(sufficient: row.sufficient, relevant: row.relevant, appropriate: row.appropriate), comment: row.comment,
            points: row.points.value, by: QAAPI.Assessor(subject: row.by, name: row.byName, rank: row.byRank), at: row.at, revisions: row.revisions.value,
            indicatorSHA256: row.indicatorSHA256, interim: row.interim, gap: row.gap)
    }
}

extension EvidenceAPI.RatingStep {
    /// Nil where no step was given.
    init?(step: Int?, code: String?, label: String?) {
        guard let step, let code, let label else { return nil }
        self.init(step: step, code: code, label: label)
    }
}

extension QAAPI.EvidenceTest {
    /// Nil for a rating without the test.
    init?(sufficient: Bool?, relevant: Bool?, appropriate: Bool?) {
        guard let sufficient, let relevant, let appropriate else { return nil }
        self.init(sufficient: sufficient, relevant: relevant, appropriate: appropriate)
    }
}
