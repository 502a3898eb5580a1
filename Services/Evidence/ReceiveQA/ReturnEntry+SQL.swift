import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension ReturnEntry {
    /// False where a point was there before.
    func insert(_ points: PointsToAnswer, of judgement: Judgement, in transaction: Transaction) async throws -> Bool {
        try await transaction.execute(
            """
            INSERT INTO returned_point (id, unit_id, indicator_id, submission_id, position, stage, text, raised_at, raised_by, raised_by_name, raised_by_rank)
            SELECT added.id, \(judgement.unit), \(judgement.indicator), \(judgement.submission), added.position, \(judgement.stage.rawValue), added.text,
                   \(judgement.at), \(judgement.by.subject), \(judgement.by.name), \(judgement.by.rank)
            FROM unnest(\(points.ids), \(points.texts)) WITH ORDINALITY AS added (id, text, position)
            ON CONFLICT DO NOTHING
            """
        ) == points.ids.count
    }

    func update(_ judgement: Judgement, progress: EntryProgress, openPoints: Int, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            UPDATE entry SET progress = \(progress), returned_submission_id = \(judgement.submission), open_points = \(openPoints), changed_since = NULL, changed_at = \(judgement.at)
            WHERE unit_id = \(judgement.unit) AND indicator_id = \(judgement.indicator)
            """
        )
    }
}
