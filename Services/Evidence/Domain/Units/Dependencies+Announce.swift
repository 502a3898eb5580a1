import ContractsCore
import ContractsEvidence
import Events
import Postgres

extension Dependencies {
    /// Tells the other services how these units stand now: one event each.
    func announce(_ units: [UnitID], in transaction: Transaction) async throws {
        guard !units.isEmpty else { return }
        let lineage = try await LineageRow.all(about: units, in: transaction)
        let known = try await UnitRow.all(units + lineage.flatMap { [$0.from, $0.to] }, in: transaction)
        let summaries = Dictionary(uniqueKeysWithValues: known.map { ($0.id, EvidenceAPI.UnitSummary($0)) })
        let waves = Dictionary(uniqueKeysWithValues: try await WaveRow.all(in: transaction).map { ($0.code, EvidenceAPI.Wave($0)) })
        let wanted = Set(units)
        let events = known.filter { wanted.contains($0.id) }.map { unit in
            let about = lineage.filter { $0.from == unit.id || $0.to == unit.id }.compactMap { EvidenceAPI.Lineage($0, among: summaries) }
            let event = EvidenceEvents.UnitChanged(unit: EvidenceAPI.UnitSummary(unit), wave: unit.wave.flatMap { waves[$0] }, lineage: about)
            return (subject: unit.id.description, data: event)
        }
        try await outbox.add(type: EvidenceEvents.unitChanged, events, in: transaction)
    }
}

extension UnitRow {
    static func all(_ ids: [UnitID], in executor: some Executor) async throws -> [UnitRow] {
        try await executor.rows("SELECT \(fragment: columns) FROM unit WHERE unit.id = ANY(\(ids)) ORDER BY unit.id", into: UnitRow.init)
    }
}
