import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres

/// A unit as the evidence service told it, or as only an id has named it so far.
struct UnitRow: Sendable {
    let id: UnitID
    let code: String
    let name: String
    let known: Bool
    let kind: EvidenceAPI.UnitKind?
    let validFrom: LocalDate?
    let validTo: LocalDate?
    let wave: String?

    private static let select: SQL = """
        SELECT unit.id, unit.code, unit.name, unit.known, unit.kind, unit.valid_from, unit.valid_to, unit.wave FROM unit
        """

    static func find(_ id: UnitID, in executor: some Executor) async throws -> UnitRow? {
        try await executor.row("\(fragment: select) WHERE unit.id = \(id)", into: UnitRow.init)
    }

    /// Stands for a unit that nothing was heard of.
    static func unheard(_ id: UnitID) -> UnitRow {
        UnitRow(id: id, code: code(of: id), name: unheardName, known: false, kind: nil, validFrom: nil, validTo: nil, wave: nil)
    }

    /// The last digits, which differ where ids were made at the same moment.
    static func code(of id: UnitID) -> String { String(id.description.suffix(8)) }

    static let unheardName = "A unit that has not been described here yet"
}

extension QAAPI.UnitName {
    init(_ row: UnitRow) {
        self.init(id: row.id, code: row.code, name: row.name, known: row.known)
    }

    /// Four columns: `unit.id, unit.code, unit.name, unit.known`.
    static let columns: SQL = "unit.id, unit.code, unit.name, unit.known"
}
