import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension AnswerPoint {
    struct EntryState {
        let progress: EntryProgress
        let returnedSubmission: SubmissionID?
    }

    /// Holds the entry, so that it is not submitted meanwhile.
    func lockEntry(_ place: Place, in transaction: Transaction) async throws -> EntryState? {
        try await transaction.row(
            "SELECT progress, returned_submission_id FROM entry WHERE unit_id = \(place.unit) AND indicator_id = \(place.indicator) FOR UPDATE",
            into: EntryState.init)
    }

    func point(_ place: Place, in transaction: Transaction) async throws -> PointRow? {
        try await transaction.row(
            "\(fragment: PointRow.select) WHERE point.id = \(place.point) AND point.unit_id = \(place.unit) AND point.indicator_id = \(place.indicator)",
            into: PointRow.init)
    }

    func save(_ answer: String, to point: PointRow, by author: EvidenceAPI.Author, at now: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            WITH history AS (
                INSERT INTO point_answer (point_id, revision, answer, at, by, by_name, by_rank)
                VALUES (\(point.id), \(point.revision + 1), \(answer), \(now), \(author.subject), \(author.name), \(author.rank))
            ), point AS (
                UPDATE returned_point SET revision = \(point.revision + 1), answer = \(answer), answered_at = \(now), answered_by = \(author.subject),
                    answered_by_name = \(author.name), answered_by_rank = \(author.rank)
                WHERE id = \(point.id)
            )
            UPDATE entry SET open_points = open_points - \(point.answer == nil ? 1 : 0), changed_at = \(now)
            WHERE unit_id = \(point.unit) AND indicator_id = \(point.indicator)
            """
        )
    }
}
