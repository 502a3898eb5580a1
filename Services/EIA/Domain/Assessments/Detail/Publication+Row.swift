import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension EIAAPI.Publication {
    private struct Row {
        let published: Bool
        let at: Date
        let by: StoredPerson
        let reason: String?
    }

    /// What was said last: published, or withheld.
    static func latest(of assessment: AssessmentID, in executor: some Executor) async throws -> EIAAPI.Publication? {
        try await executor.row(
            """
            SELECT published, at, ARRAY[by_subject, by_name, by_rank], reason FROM publication
            WHERE assessment_id = \(assessment) ORDER BY number DESC LIMIT 1
            """, into: Row.init
        ).map { .init(published: $0.published, at: $0.at, by: .init($0.by), reason: $0.reason) }
    }
}
