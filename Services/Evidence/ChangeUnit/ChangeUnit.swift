import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// Changes what is said of a unit: its name, place in the tree or wave (E2). Saying the same again makes no revision.
struct ChangeUnit: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ id: UnitID, to content: EvidenceAPI.UnitContent, from expected: ETag, as caller: Caller) async throws -> EvidenceAPI.Unit {
        try caller.access.requireAdministrator()
        let wanted = try UnitToSave(content)
        return try await dependencies.pool.transaction { transaction in
            let tree = try await UnitTree(locking: transaction)
            guard let unit = try await UnitRow.lock(id, in: transaction) else { throw AccessRefusal.notFound }
            try unit.version.require(expected)
            guard !unit.isClosed(on: caller.access.today) else { throw UnitRefusal.closed(unit.name) }
            let before = try await EvidenceAPI.Unit.read(unit, on: caller.access.today, in: transaction)
            guard wanted != UnitToSave(unit) else { return before }

            try await tree.check(wanted, as: unit, on: caller.access.today)
            try await tree.update([(id, wanted)], by: caller, at: dependencies.now())
            try await dependencies.announce([id], in: transaction)
            guard let row = try await UnitRow.find(id, in: transaction) else { throw AccessRefusal.notFound }
            let after = try await EvidenceAPI.Unit.read(row, on: caller.access.today, in: transaction)
            try await dependencies.record("unit.changed", subject: "unit/\(id)", before: before, after: after, by: caller, in: transaction)
            return after
        }
    }
}
