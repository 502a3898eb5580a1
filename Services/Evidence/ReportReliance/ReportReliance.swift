import ContractsCore
import ContractsEvidence
import Postgres
import ServiceKit

/// Indicators that lean on inherited evidence and nothing else, in the units that the caller may read (E8).
struct ReportReliance: Sendable {
    let dependencies: Dependencies

    struct Key: Codable, Sendable {
        let unitName: String
        let unit: UnitID
        let position: Int32

        init(_ row: RelianceRow) {
            unitName = row.unitName
            unit = row.unit
            position = Int32(row.position)
        }
    }

    /// - Parameter phase: nil means the phase that is worked on.
    func callAsFunction(_ phase: PhaseID?, page: PageRequest<Key>, as caller: Caller) async throws -> Page<EvidenceAPI.Reliance> {
        try caller.access.requireReader()
        let phase = try await PhaseRow.require(phase, in: dependencies.pool)
        let readable = caller.access.readableCondition(on: "entry.unit_id")
        let rows = try await rows(in: phase.id, on: caller.access.today, readable: readable, after: page.after, limit: page.fetchCount)
        return try page.page(rows, key: Key.init, item: EvidenceAPI.Reliance.init)
    }
}

extension EvidenceAPI.Reliance {
    init(_ row: RelianceRow) {
        let facts = EntryFacts(progress: row.progress, items: row.inherited)
        self.init(
            unit: row.unit, unitName: row.unitName, indicator: .init(indicator: row.indicator, code: row.code, strapline: row.strapline), state: facts.state,
            inherited: row.inherited, lapsed: row.lapsed)
    }
}
