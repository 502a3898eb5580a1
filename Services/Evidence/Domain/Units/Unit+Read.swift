import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

extension EvidenceAPI.Unit {
    /// The unit with what stands around it: one statement each for the units, the lineage, the contacts and the waves.
    /// - Parameter day: those below it are the ones that are open on it.
    static func read(_ unit: UnitRow, on day: LocalDate, in executor: some Executor) async throws -> EvidenceAPI.Unit {
        let lineage = try await LineageRow.all(about: [unit.id], in: executor)
        let around = try await unit.around(lineage.flatMap { [$0.from, $0.to] }, in: executor)
        let summaries = Dictionary(uniqueKeysWithValues: around.map { ($0.id, EvidenceAPI.UnitSummary($0)) })
        var ancestors: [EvidenceAPI.UnitSummary] = []
        var next = unit.parent
        while let parent = next.flatMap({ summaries[$0] }) {
            ancestors.insert(parent, at: 0)
            next = parent.parent
        }
        let children = around.filter { $0.parent == unit.id && $0.isOpen(on: day) }.sorted { $0.name < $1.name }
        return EvidenceAPI.Unit(
            id: unit.id, code: unit.code, name: unit.name, kind: unit.kind, parent: unit.parent, validFrom: unit.validFrom, validTo: unit.validTo,
            wave: try await unit.readWave(in: executor), contacts: try await ContactRow.all(of: unit.id, in: executor).map(EvidenceAPI.Contact.init),
            ancestors: ancestors, children: children.map(EvidenceAPI.UnitSummary.init),
            lineage: lineage.compactMap { EvidenceAPI.Lineage($0, among: summaries) }, etag: unit.version.etag.description
        )
    }
}

extension UnitRow {
    var version: Version { Version(revision: revision, changedBy: changedBy, changedAt: changedAt) }

    fileprivate func readWave(in executor: some Executor) async throws -> EvidenceAPI.Wave? {
        guard let wave else { return nil }
        return try await executor.row("SELECT \(fragment: WaveRow.columns) FROM wave WHERE code = \(wave)", into: WaveRow.init).map(EvidenceAPI.Wave.init)
    }

    /// The unit itself, those above it, those directly below it, and `others`.
    fileprivate func around(_ others: [UnitID], in executor: some Executor) async throws -> [UnitRow] {
        try await executor.rows(
            """
            WITH RECURSIVE chain AS (
                SELECT id, parent_id FROM unit WHERE id = \(id) UNION SELECT unit.id, unit.parent_id FROM unit JOIN chain ON unit.id = chain.parent_id
            )
            SELECT \(fragment: UnitRow.columns) FROM unit
            WHERE unit.id IN (SELECT id FROM chain) OR unit.parent_id = \(id) OR unit.id = ANY(\(others))
            """,
            into: UnitRow.init)
    }
}
