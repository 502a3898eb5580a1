import ContractsCore
import ContractsEvidence
import Postgres

/// Opens a unit in the tree (E2).
struct CreateUnit: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ content: EvidenceAPI.UnitContent, as caller: Caller) async throws -> EvidenceAPI.Unit {
        try caller.access.requireAdministrator()
        let unit = try UnitToSave(content)
        return try await dependencies.pool.transaction { try await create(unit, as: caller, in: $0) }
    }

    func create(_ unit: UnitToSave, as caller: Caller, in transaction: Transaction) async throws -> EvidenceAPI.Unit {
        let tree = try await UnitTree(locking: transaction)
        try await tree.check(unit, as: nil, on: caller.access.today)
        let id = UnitID.new(at: dependencies.now())
        try await tree.insert(unit, as: id, by: caller, at: dependencies.now())
        try await dependencies.announce([id], in: transaction)
        guard let row = try await UnitRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
        let created = try await EvidenceAPI.Unit.read(row, on: caller.access.today, in: transaction)
        try await dependencies.record("unit.created", subject: "unit/\(id)", before: EvidenceAPI.Unit?.none, after: created, by: caller, in: transaction)
        return created
    }
}
