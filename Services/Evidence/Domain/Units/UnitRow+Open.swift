import ContractsCore
import Postgres

extension UnitRow {
    /// A closed unit keeps what it has: nothing is answered or decided in it any more (E2).
    /// - Throws: `UnitRefusal.closed`; `AccessRefusal.notFound` where there is no such unit.
    @discardableResult
    static func requireOpen(_ id: UnitID, on day: LocalDate, in executor: some Executor) async throws -> UnitRow {
        guard let unit = try await find(id, in: executor) else { throw AccessRefusal.notFound }
        guard unit.isOpen(on: day) else { throw UnitRefusal.closed(unit.name) }
        return unit
    }

    /// What a reorganisation closes, or is to close, is not reorganised again.
    /// - Throws: `UnitRefusal`.
    func requireLasting(on day: LocalDate) throws(UnitRefusal) {
        guard let validTo else { return }
        throw isClosed(on: day) ? .closed(name) : .closing(name, on: validTo)
    }
}
