import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension EIAAPI.Trigger {
    private struct Row {
        let kind: String
        let what: String
        let at: Date
        let by: StoredPerson
    }

    /// Newest first.
    /// - Parameter guide: the version that the assessment pins, which words the kinds.
    static func all(of assessment: AssessmentID, guide: EIAAPI.GuideDocument, in executor: some Executor) async throws -> [EIAAPI.Trigger] {
        try await executor.rows(
            "SELECT kind, what, at, ARRAY[by_subject, by_name, by_rank] FROM review_trigger WHERE assessment_id = \(assessment) ORDER BY number DESC",
            into: Row.init
        ).map { row in
            let label = guide.triggers.first { $0.code == row.kind }?.label ?? row.kind
            return .init(kind: row.kind, kindLabel: label, what: row.what, at: row.at, by: .init(row.by))
        }
    }
}
