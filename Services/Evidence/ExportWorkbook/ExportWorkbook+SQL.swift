import ContractsCore
import ContractsEvidence
import Postgres

extension ExportWorkbook {
    /// What is in the workbook under the phase's indicators, in the order of making.
    func evidence(in phase: PhaseID, of unit: UnitID) async throws -> [EvidenceRow] {
        try await dependencies.pool.rows(
            """
            \(fragment: EvidenceRow.select) WHERE item.unit_id = \(unit) AND item.id IN (
                SELECT citation.item_id FROM evidence_citation AS citation JOIN indicator ON indicator.id = citation.indicator_id
                WHERE citation.unit_id = \(unit) AND citation.active AND indicator.phase_id = \(phase)
            ) ORDER BY item.id
            """,
            into: EvidenceRow.init
        )
    }

    /// What stands under the phase's indicators without citing them, in the order of making: what was inherited as it was published.
    func linked(in phase: PhaseID, of unit: UnitID) async throws -> [IndicatorID: [ExportedItem]] {
        let links = try await dependencies.pool.rows(
            """
            \(fragment: LinkRow.select) JOIN indicator ON indicator.id = link.indicator_id AND indicator.phase_id = \(phase)
            WHERE link.unit_id = \(unit) AND (link.active OR link.lapse IS NOT NULL) ORDER BY link.item_id
            """,
            into: LinkRow.init)
        guard !links.isEmpty else { return [:] }
        let inherited = links.filter { $0.kind == .inherited }.map(\.item)
        let items = try await EvidenceRow.all(Array(Set(links.map(\.item))), published: inherited, in: dependencies.pool)
        let rows = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
        return try Dictionary(grouping: links, by: \.indicator).mapValues { links in
            try links.compactMap { link in try rows[link.item].map { try ExportedItem($0, linked: link) } }
        }
    }
}
