import ContractsCore
import ContractsEIA
import Foundation
import Postgres

extension EIAAPI.SupportNote {
    private struct Row {
        let id: SupportNoteID
        let at: Date
        let by: StoredPerson
        let text: String
    }

    /// Newest first, at most 200.
    static func all(of policy: PolicyID, in executor: some Executor) async throws -> [EIAAPI.SupportNote] {
        try await executor.rows(
            "SELECT id, at, ARRAY[by_subject, by_name, by_rank], text FROM support_note WHERE policy_id = \(policy) ORDER BY at DESC, id DESC LIMIT 200",
            into: Row.init
        ).map { .init(id: $0.id, at: $0.at, by: .init($0.by), text: $0.text) }
    }
}
