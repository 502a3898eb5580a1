import ContractsCore
import ContractsEvidence
import Postgres

/// A step of a reorganisation as it is stored.
struct LineageRow: Sendable {
    let from: UnitID
    let to: UnitID
    let kind: EvidenceAPI.LineageKind
    let on: LocalDate

    /// What the units came from and went into, oldest first.
    static func all(about units: [UnitID], in executor: some Executor) async throws -> [LineageRow] {
        try await executor.rows(
            """
            SELECT from_unit, to_unit, kind, on_date FROM unit_lineage WHERE from_unit = ANY(\(units)) OR to_unit = ANY(\(units))
            ORDER BY on_date, from_unit, to_unit
            """,
            into: LineageRow.init)
    }
}

extension EvidenceAPI.Lineage {
    /// Nil where one of its units is not among `units`.
    init?(_ row: LineageRow, among units: [UnitID: EvidenceAPI.UnitSummary]) {
        guard let from = units[row.from], let to = units[row.to] else { return nil }
        self.init(kind: row.kind, from: from, to: to, on: row.on)
    }
}
