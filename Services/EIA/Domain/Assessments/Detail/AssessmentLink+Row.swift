import ContractsCore
import ContractsEIA
import Postgres

extension EIAAPI.AssessmentLink {
    private struct Row {
        let id: AssessmentID
        let reference: String
        let title: String
        let state: EIAAPI.State
    }

    /// By id; what is not there is left out.
    static func all(_ ids: [AssessmentID], in executor: some Executor) async throws -> [AssessmentID: EIAAPI.AssessmentLink] {
        guard !ids.isEmpty else { return [:] }
        let rows = try await executor.rows("SELECT id, reference, title, state FROM assessment WHERE id = ANY(\(ids))", into: Row.init)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.id, .init(id: $0.id, reference: $0.reference, title: $0.title, state: $0.state)) })
    }
}
