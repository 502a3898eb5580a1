import ContractsCore
import ContractsEIA
import Postgres

/// An assessment that the caller may read, and what the rules ask of it.
struct KnownAssessment: Sendable {
    let row: AssessmentRow
    let toActOn: AssessmentToActOn

    /// - Throws: `notFound` where there is none, or the caller may not read it.
    init(_ id: AssessmentID, as caller: Caller, in executor: some Executor) async throws {
        guard let row = try await AssessmentRow.find(id, in: executor) else { throw AccessRefusal.notFound }
        try await self.init(row, as: caller, in: executor)
    }

    /// Held until the transaction ends.
    /// - Throws: `notFound` where there is none, or the caller may not read it.
    init(locking id: AssessmentID, as caller: Caller, in transaction: Transaction) async throws {
        guard let row = try await AssessmentRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
        try await self.init(row, as: caller, in: transaction)
    }

    private init(_ row: AssessmentRow, as caller: Caller, in executor: some Executor) async throws {
        self.row = row
        toActOn = try await row.toActOn(in: executor)
        guard caller.access.mayRead(toActOn) else { throw AccessRefusal.notFound }
    }
}
