import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// Closes a unit into another from a day on (E2). Its evidence and history stay where they are, and the other unit's people read them through the lineage.
struct MergeUnit: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: UnitID, _ merge: EvidenceAPI.UnitMerge, as caller: Caller) async throws -> EvidenceAPI.Unit {
        try await dependencies.pool.transaction { transaction in try await self.merge(id, merge, as: caller, in: transaction) }
    }

    func merge(_ id: UnitID, _ merge: EvidenceAPI.UnitMerge, as caller: Caller, in transaction: Transaction) async throws -> EvidenceAPI.Unit {
        try caller.access.requireAdministrator()
        let tree = try await UnitTree(locking: transaction)
        guard let unit = try await UnitRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
        try unit.requireLasting(on: caller.access.today)
        guard try await !tree.hasOpenChildren(id, on: merge.on) else { throw UnitRefusal.hasUnitsBelow }
        try await check(merge, of: unit, in: transaction)
        let before = try await EvidenceAPI.Unit.read(unit, on: caller.access.today, in: transaction)

        try await tree.close(id, on: merge.on, by: caller, at: dependencies.now())
        try await tree.remember(id, into: [merge.into], as: .merged, on: merge.on)
        try await dependencies.announce([id, merge.into], in: transaction)
        guard let row = try await UnitRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let after = try await EvidenceAPI.Unit.read(row, on: caller.access.today, in: transaction)
        try await dependencies.record("unit.merged", subject: "unit/\(id)", before: before, after: after, by: caller, in: transaction)
        return after
    }

    private func check(_ merge: EvidenceAPI.UnitMerge, of unit: UnitRow, in transaction: Transaction) async throws {
        var validation = Validation()
        validation.check(merge.on > unit.validFrom, "/on", "must be after \(unit.validFrom), the day the unit began")
        if merge.into == unit.id {
            validation.add("/into", "must be another unit")
        } else {
            let successor = try await UnitRow.find(merge.into, in: transaction)
            validation.check(successor?.validTo == nil && successor?.isOpen(on: merge.on) == true, "/into", "names no unit that is open on \(merge.on)")
        }
        try validation.finish()
    }
}
