import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

extension UnitTree {
    /// Everything about a unit that only the other units can tell.
    /// - Throws: the validation problem with every wrong field.
    func check(_ unit: UnitToSave, as present: UnitRow?, on day: LocalDate) async throws {
        var validation = Validation()
        let (id, end) = (present?.id, present?.validTo)
        if let end { validation.check(unit.validFrom < end, "/validFrom", "must be before \(end), the day on which the unit closes") }
        let isFree = try await isFree(unit.code, from: max(unit.validFrom, day), until: end, except: id)
        validation.check(isFree, "/code", "belongs to another unit")
        if let wave = unit.wave { validation.check(try await hasWave(wave), "/wave", "names no roll-out wave") }
        if let parent = unit.parent {
            if let id, try await contains(parent, under: id) {
                validation.add("/parent", "must not be the unit itself or a unit below it")
            } else {
                let isOpen = try await UnitRow.find(parent, in: transaction)?.isOpen(on: unit.validFrom) ?? false
                validation.check(isOpen, "/parent", "names no unit that is open on \(unit.validFrom)")
            }
        }
        try validation.finish()
    }

    func insert(_ unit: UnitToSave, as id: UnitID, by caller: Caller, at now: Date) async throws {
        try await insert([(id, unit)], by: caller, at: now)
    }

    /// All in one statement, so that parents and children may come in any order.
    func insert(_ units: [(id: UnitID, unit: UnitToSave)], by caller: Caller, at now: Date) async throws {
        guard !units.isEmpty else { return }
        try await transaction.execute(
            """
            INSERT INTO unit (id, code, name, kind, parent_id, valid_from, wave_code, changed_at, changed_by)
            SELECT added.*, \(now), \(caller.author.name)
            FROM unnest(\(units.map(\.id)), \(units.map(\.unit.code)), \(units.map(\.unit.name)), \(units.map(\.unit.kind)), \(units.map(\.unit.parent)),
                        \(units.map(\.unit.validFrom)), \(units.map(\.unit.wave))) AS added
            """)
    }

    func update(_ units: [(id: UnitID, unit: UnitToSave)], by caller: Caller, at now: Date) async throws {
        guard !units.isEmpty else { return }
        try await transaction.execute(
            """
            UPDATE unit SET code = changed.code, name = changed.name, kind = changed.kind, parent_id = changed.parent_id, valid_from = changed.valid_from,
                            wave_code = changed.wave_code, revision = unit.revision + 1, changed_at = \(now), changed_by = \(caller.author.name)
            FROM unnest(\(units.map(\.id)), \(units.map(\.unit.code)), \(units.map(\.unit.name)), \(units.map(\.unit.kind)), \(units.map(\.unit.parent)),
                        \(units.map(\.unit.validFrom)), \(units.map(\.unit.wave))) AS changed (id, code, name, kind, parent_id, valid_from, wave_code)
            WHERE unit.id = changed.id
            """)
    }

    /// Closes a unit on the first day that it is no longer there.
    func close(_ unit: UnitID, on day: LocalDate, by caller: Caller, at now: Date) async throws {
        try await transaction.execute(
            "UPDATE unit SET valid_to = \(day), revision = revision + 1, changed_at = \(now), changed_by = \(caller.author.name) WHERE id = \(unit)")
    }

    /// Remembers where a unit went.
    func remember(_ unit: UnitID, into successors: [UnitID], as kind: EvidenceAPI.LineageKind, on day: LocalDate) async throws {
        try await transaction.execute(
            "INSERT INTO unit_lineage (from_unit, to_unit, kind, on_date) SELECT \(unit), successor, \(kind), \(day) FROM unnest(\(successors)) AS successor")
    }
}
