import ContractsCore
import ContractsEvidence
import Postgres

/// The phases, sections and indicators of a version as rows. What the draft had before under the same code keeps its id, so that links to it last.
struct StandardParts: Sendable {
    let version: StandardVersionID
    private(set) var phases: [PhaseRow] = []
    private(set) var sections: [SectionRow] = []
    private(set) var indicators: [IndicatorRow] = []

    struct PhaseRow: Sendable {
        let id: PhaseID
        let position: Int
        let phase: EvidenceAPI.StandardDocument.Phase
    }

    struct SectionRow: Sendable {
        let id: ID<SectionTag>
        let phase: PhaseID
        let position: Int
        let section: EvidenceAPI.StandardDocument.Section
    }

    struct IndicatorRow: Sendable {
        let id: IndicatorID
        let phase: PhaseID
        let section: ID<SectionTag>
        /// Within the phase.
        let position: Int
        let indicator: EvidenceAPI.StandardDocument.Indicator
        let sha256: String
    }

    enum SectionTag {}

    init(_ document: EvidenceAPI.StandardDocument, version: StandardVersionID, keeping parts: [StandardPartRow]) throws {
        let phaseIDs = Dictionary(parts.map { ($0.phaseCode, $0.phase) }, uniquingKeysWith: { first, _ in first })
        let indicatorIDs = Dictionary(
            parts.compactMap { part in part.indicator.map { ([part.phaseCode, part.indicatorCode ?? ""], $0) } }, uniquingKeysWith: { first, _ in first })
        self.version = version
        for (index, phase) in document.phases.enumerated() {
            let phaseID = phaseIDs[phase.code] ?? PhaseID.new()
            phases.append(PhaseRow(id: phaseID, position: index + 1, phase: phase))
            var position = 0
            for (index, section) in phase.sections.enumerated() {
                let sectionID = ID<SectionTag>.new()
                sections.append(SectionRow(id: sectionID, phase: phaseID, position: index + 1, section: section))
                for indicator in section.indicators {
                    position += 1
                    let id = indicatorIDs[[phase.code, indicator.code]] ?? IndicatorID.new()
                    let sha256 = try CanonicalJSON(indicator).sha256
                    indicators.append(IndicatorRow(id: id, phase: phaseID, section: sectionID, position: position, indicator: indicator, sha256: sha256))
                }
            }
        }
    }
}
