import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// Closes a unit and opens its successors under the same parent, of the same kind and in the same wave (E2).
struct SplitUnit: Sendable {
    let dependencies: Dependencies

    /// - Returns: the successors by code.
    func callAsFunction(_ id: UnitID, _ split: EvidenceAPI.UnitSplit, as caller: Caller) async throws -> [EvidenceAPI.UnitSummary] {
        try await dependencies.pool.transaction { transaction in try await self.split(id, split, as: caller, in: transaction) }
    }

    func split(
        _ id: UnitID, _ split: EvidenceAPI.UnitSplit, as caller: Caller, in transaction: Transaction
    ) async throws -> [EvidenceAPI.UnitSummary] {
        try caller.access.requireAdministrator()
        let tree = try await UnitTree(locking: transaction)
        guard let unit = try await UnitRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
        try unit.requireLasting(on: caller.access.today)
        guard try await !tree.hasOpenChildren(id, on: split.on) else { throw UnitRefusal.hasUnitsBelow }
        let successors = try await parsed(split, of: unit, on: caller.access.today, in: tree)
        let before = try await EvidenceAPI.Unit.read(unit, on: caller.access.today, in: transaction)

        let made = successors.map { (id: UnitID.new(at: dependencies.now()), unit: $0) }
        // Closed first: a successor may take the code over.
        try await tree.close(id, on: split.on, by: caller, at: dependencies.now())
        try await tree.insert(made, by: caller, at: dependencies.now())
        try await tree.remember(id, into: made.map(\.id), as: .split, on: split.on)
        try await dependencies.announce([id] + made.map(\.id), in: transaction)
        let rows = try await UnitRow.all(made.map(\.id), in: transaction).sorted { $0.code < $1.code }
        try await dependencies.record(
            "unit.split", subject: "unit/\(id)", before: before, after: rows.map(EvidenceAPI.UnitSummary.init), by: caller, in: transaction)
        return rows.map(EvidenceAPI.UnitSummary.init)
    }

    private func parsed(_ split: EvidenceAPI.UnitSplit, of unit: UnitRow, on day: LocalDate, in tree: UnitTree) async throws -> [UnitToSave] {
        var validation = Validation()
        validation.check(split.on > unit.validFrom, "/on", "must be after \(unit.validFrom), the day the unit began")
        validation.check((2...20).contains(split.into.count), "/into", "must have 2 to 20 entries; it has \(split.into.count)")
        validation.list(split.into.map { $0.code.uppercased() }, max: 20, at: "/into")
        var successors: [UnitToSave] = []
        for (index, successor) in split.into.prefix(20).enumerated() {
            let pointer = Validation.pointer("/into", index)
            let code = validation.unitCode(successor.code, at: "\(pointer)/code")
            validation.check(try await tree.isFree(code, from: max(split.on, day), except: unit.id), "\(pointer)/code", "belongs to another unit")
            let name = validation.text(successor.name, at: "\(pointer)/name", max: 200)
            successors.append(UnitToSave(code: code, name: name, kind: unit.kind, parent: unit.parent, validFrom: split.on, wave: unit.wave))
        }
        try validation.finish()
        return successors
    }
}
