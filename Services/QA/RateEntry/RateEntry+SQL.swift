import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension RateEntry {
    /// The rating, its judge and where the entry stands now: one statement. The counters are the triggers' work.
    func insert(_ rating: NewRating, in transaction: Transaction) async throws {
        let (entry, judgement, by) = (rating.entry, rating.judgement, rating.by)
        try await transaction.execute(
            """
            WITH judge AS (
                INSERT INTO submission_judge (submission_id, subject, stage) VALUES (\(entry.submission), \(by.subject), \(judgement.stage)) ON CONFLICT DO NOTHING
            ), rated AS (
                INSERT INTO rating (id, unit_id, indicator_id, submission_id, stage, outcome, step, code, label, sufficient, relevant, appropriate, comment, points,
                                    at, by, by_name, by_rank)
                VALUES (\(rating.id), \(entry.unit), \(entry.indicator), \(entry.submission), \(judgement.stage), \(judgement.outcome), \(judgement.step),
                        \(rating.step?.code), \(rating.step?.label), \(judgement.test?.sufficient), \(judgement.test?.relevant), \(judgement.test?.appropriate),
                        \(judgement.comment), \(JSONB(rating.points)), \(rating.at), \(by.subject), \(by.name), \(by.rank))
            )
            UPDATE entry SET state = \(rating.next), state_since = \(rating.at), revision = revision + 1, changed_at = \(rating.at), changed_by = \(by.name)\(fragment: standing(rating))
            WHERE unit_id = \(entry.unit) AND indicator_id = \(entry.indicator)
            """
        )
    }

    /// An accepted rating takes the place of the stage's last one; a return leaves it.
    private func standing(_ rating: NewRating) -> SQL {
        guard rating.judgement.outcome == .accepted else { return "" }
        return switch rating.judgement.stage {
        case .local: ", local_rating = \(rating.id), local_step = \(rating.judgement.step), local_submission = \(rating.entry.submission)"
        case .corporate: ", corporate_rating = \(rating.id), corporate_step = \(rating.judgement.step), corporate_submission = \(rating.entry.submission)"
        }
    }
}
