import ContractsCore
import ContractsEvidence
import Postgres

/// An indicator as it is stored, with its section's title.
struct IndicatorRow: Sendable {
    let id: IndicatorID
    let version: StandardVersionID
    let phase: PhaseID
    let sectionTitle: String
    let document: JSONB<EvidenceAPI.StandardDocument.Indicator>
    let sha256: String
    let published: Bool

    /// To be followed by a condition or an order.
    static let select: SQL = """
        SELECT indicator.id, indicator.version_id, indicator.phase_id, section.title, indicator.document, indicator.sha256,
               standard_version.state = 'published'
        FROM indicator JOIN section ON section.id = indicator.section_id JOIN standard_version ON standard_version.id = indicator.version_id
        """

    static func find(_ id: IndicatorID, in executor: some Executor) async throws -> IndicatorRow? {
        try await executor.row("\(fragment: select) WHERE indicator.id = \(id)", into: IndicatorRow.init)
    }
}

extension EvidenceAPI.Indicator {
    init(_ row: IndicatorRow) {
        self.init(row.document.value, id: row.id, version: row.version, phase: row.phase, sectionTitle: row.sectionTitle, sha256: row.sha256)
    }

    init(
        _ document: EvidenceAPI.StandardDocument.Indicator, id: IndicatorID, version: StandardVersionID, phase: PhaseID, sectionTitle: String, sha256: String
    ) {
        self.init(
            id: id, version: version, phase: phase, code: document.code, wording: document.wording, listWording: document.listWording,
            strapline: document.strapline, sectionTitle: sectionTitle, evidenceBase: document.evidenceBase, focusAreas: document.focusAreas,
            guidance: document.guidance, links: document.links, notes: document.notes ?? [], sha256: sha256
        )
    }
}
