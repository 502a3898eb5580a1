import ContractsCore
import ContractsEIA
import Foundation
import Postgres

/// How long an assessment stood in each state (I8).
enum StateStay {
    /// Ends the present stay, if any, and begins the next.
    static func change(
        to state: EIAAPI.State, number: Int, at now: Date, by transition: String, of assessment: AssessmentID, in transaction: Transaction
    ) async throws {
        try await transaction.execute(
            "UPDATE state_stay SET left_at = \(now), left_by = \(transition) WHERE assessment_id = \(assessment) AND left_at IS NULL")
        try await transaction.execute(
            "INSERT INTO state_stay (assessment_id, number, state, entered_at) VALUES (\(assessment), \(number), \(state), \(now))")
    }
}
