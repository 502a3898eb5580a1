import ContractsEvidence
import Postgres

extension Access {
    /// The version, if the caller may read it.
    /// - Throws: `AccessRefusal.notFound` also for a draft that is not theirs to see.
    func standardVersion(_ id: StandardVersionID, in executor: some Executor) async throws -> StandardVersionRow {
        guard let row = try await StandardVersionRow.find(id, in: executor), row.state == .published || readsDraftStandards else {
            throw AccessRefusal.notFound
        }
        return row
    }

    /// The indicator, if the caller may read it.
    func indicator(_ id: IndicatorID, in executor: some Executor) async throws -> IndicatorRow {
        guard let row = try await IndicatorRow.find(id, in: executor), row.published || readsDraftStandards else { throw AccessRefusal.notFound }
        return row
    }
}
