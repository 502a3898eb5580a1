import ContractsCore
import ContractsEvidence
import Foundation
import Postgres

/// A unit as it is stored, with its depth in the tree.
struct UnitRow: Sendable {
    let id: UnitID
    let code: String
    let name: String
    let kind: EvidenceAPI.UnitKind
    let parent: UnitID?
    let validFrom: LocalDate
    let validTo: LocalDate?
    let wave: String?
    let revision: Int
    let changedAt: Date
    let changedBy: String
    let depth: Int

    /// `unit` columns in the order of the properties; the computed one walks up the tree.
    static let columns: SQL = """
        unit.id, unit.code, unit.name, unit.kind, unit.parent_id, unit.valid_from, unit.valid_to,
        unit.wave_code, unit.revision, unit.changed_at, unit.changed_by,
        (WITH RECURSIVE above AS (
            SELECT unit.parent_id AS id, 0 AS depth
            UNION ALL SELECT parent.parent_id, above.depth + 1 FROM above JOIN unit AS parent ON parent.id = above.id
        ) SELECT max(depth) FROM above)
        """

    static func find(_ id: UnitID, in executor: some Executor) async throws -> UnitRow? {
        try await executor.row("SELECT \(fragment: columns) FROM unit WHERE unit.id = \(id)", into: UnitRow.init)
    }

    /// Holds the unit's row until the transaction ends, so that two changes of it follow one another.
    static func lock(_ id: UnitID, in transaction: Transaction) async throws -> UnitRow? {
        try await transaction.row("SELECT \(fragment: columns) FROM unit WHERE unit.id = \(id) FOR UPDATE OF unit", into: UnitRow.init)
    }
}

extension UnitRow {
    func isOpen(on day: LocalDate) -> Bool {
        validFrom <= day && !isClosed(on: day)
    }

    /// A reorganisation of a later day has not closed it yet.
    func isClosed(on day: LocalDate) -> Bool {
        validTo.map { $0 <= day } ?? false
    }
}

extension EvidenceAPI.UnitSummary {
    init(_ row: UnitRow) {
        self.init(
            id: row.id, code: row.code, name: row.name, kind: row.kind, parent: row.parent, depth: row.depth, validFrom: row.validFrom, validTo: row.validTo
        )
    }
}
