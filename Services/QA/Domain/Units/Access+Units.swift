import ContractsCore
import Identity
import Postgres

extension Access {
    /// The unit, if the caller may read it; its people may before it has been described here.
    /// - Throws: `AccessRefusal.notFound` also where it exists and is not theirs to see.
    func unit(_ id: UnitID, in executor: some Executor) async throws -> UnitRow {
        if let unit = try await UnitRow.find(id, in: executor) {
            guard try await reads(id, in: executor) else { throw AccessRefusal.notFound }
            return unit
        }
        guard case .some(let units) = readable, units.contains(id) else { throw AccessRefusal.notFound }
        return UnitRow.unheard(id)
    }

    /// The people of a unit read the history of those that were merged into it or that it was split from, from the day of the reorganisation on.
    private func reads(_ unit: UnitID, in executor: some Executor) async throws -> Bool {
        if mayRead(unit) { return true }
        return try await executor.row("SELECT \(fragment: readable.reading(on: "\(unit)::uuid", asOf: today))") { (reads: Bool) in reads } ?? false
    }
}
