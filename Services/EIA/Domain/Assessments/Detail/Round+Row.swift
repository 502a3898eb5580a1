import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension EIAAPI.Round {
    private struct Row {
        let number: Int
        let at: Date
        let by: StoredPerson
        let note: String?
        let sha256: String
        let sections: JSONB<[EIAAPI.FrozenSection]>
        let outcome: EIAAPI.RoundOutcome?
        let outcomeAt: Date?
        let outcomeBy: StoredPerson?
        let comment: String?
        let proposal: String?
    }

    private static let select: SQL = """
        SELECT round.number, round.at, ARRAY[round.by_subject, round.by_name, round.by_rank], round.note, round.sha256,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('key', frozen.section, 'revision', frozen.revision, 'sha256', frozen.sha256) ORDER BY frozen.section), '[]')
                FROM round_section AS frozen WHERE frozen.assessment_id = round.assessment_id AND frozen.round = round.number),
            round.outcome, round.outcome_at,
            CASE WHEN round.outcome_by IS NOT NULL THEN ARRAY[round.outcome_by, round.outcome_by_name, round.outcome_by_rank] END, round.comment,
            round.proposal
        FROM round
        """

    private init(_ row: Row) {
        self.init(
            number: row.number, at: row.at, by: .init(row.by), note: row.note, sha256: row.sha256, sections: row.sections.value, outcome: row.outcome,
            outcomeAt: row.outcomeAt, outcomeBy: row.outcomeBy.map(EIAAPI.Person.init), comment: row.comment, proposal: row.proposal)
    }

    /// Oldest first.
    static func all(of assessment: AssessmentID, in executor: some Executor) async throws -> [EIAAPI.Round] {
        try await executor.rows("\(fragment: select) WHERE round.assessment_id = \(assessment) ORDER BY round.number", into: Row.init).map(EIAAPI.Round.init)
    }

    static func find(_ number: Int, of assessment: AssessmentID, in executor: some Executor) async throws -> EIAAPI.Round? {
        try await executor.row("\(fragment: select) WHERE round.assessment_id = \(assessment) AND round.number = \(number)", into: Row.init)
            .map(EIAAPI.Round.init)
    }
}
