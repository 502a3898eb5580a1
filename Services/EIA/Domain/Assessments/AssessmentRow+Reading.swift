import ContractsCore
import ContractsEIA
import Postgres

extension AssessmentRow {
    /// - Throws: `notFound` where the caller may not read it.
    func requireReading(_ access: Access) throws(AccessRefusal) {
        let named = AssessmentToActOn(
            unit: unit, state: state, owner: owner.subject, authors: Set(authors.value.map(\.subject)),
            decisionMakers: Set(decisionMakers.value.map(\.subject)), writers: [], screener: nil, officer: nil, adviser: adviser)
        guard access.mayRead(named) else { throw .notFound }
    }

    /// The assessment, where the caller may read it whole.
    static func read(_ id: AssessmentID, as caller: Caller, in executor: some Executor) async throws -> AssessmentRow {
        guard let row = try await find(id, in: executor) else { throw AccessRefusal.notFound }
        try row.requireReading(caller.access)
        return row
    }
}
