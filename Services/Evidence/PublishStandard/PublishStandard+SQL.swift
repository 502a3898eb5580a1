import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

extension PublishStandard {
    /// The day that the document names stands; otherwise it is the day of publication here.
    func publish(_ id: StandardVersionID, on day: LocalDate, at instant: Date, in transaction: Transaction) async throws {
        try await transaction.execute(
            "UPDATE standard_version SET state = 'published', published_on = coalesce(published_on, \(day)), published_at = \(instant) WHERE id = \(id)")
    }
}
