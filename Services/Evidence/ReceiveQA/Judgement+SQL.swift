import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Postgres

extension Judgement {
    struct EntryState {
        let progress: EntryProgress
        let submission: SubmissionID?
    }

    func entryState(in transaction: Transaction) async throws -> EntryState? {
        try await transaction.row(
            "SELECT progress, submission_id FROM entry WHERE unit_id = \(unit) AND indicator_id = \(indicator) FOR UPDATE", into: EntryState.init)
    }

    func isFrozen(in transaction: Transaction) async throws -> Bool {
        try await transaction.value(
            """
            SELECT EXISTS (
                SELECT FROM submission_entry AS entry JOIN submission ON submission.id = entry.submission_id
                WHERE entry.submission_id = \(submission) AND entry.indicator_id = \(indicator) AND submission.unit_id = \(unit)
            )
            """
        ) ?? false
    }

    func insert(rating: EvidenceAPI.RatingStep?, in transaction: Transaction) async throws {
        try await transaction.execute(
            """
            INSERT INTO assurance (id, unit_id, indicator_id, submission_id, stage, outcome, step, code, label, at, by, by_name, by_rank)
            VALUES (\(UUID.version7(at: at)), \(unit), \(indicator), \(submission), \(stage.rawValue), \(outcome.rawValue), \(rating?.step), \(rating?.code),
                    \(rating?.label), \(at), \(by.subject), \(by.name), \(by.rank))
            """
        )
    }
}
