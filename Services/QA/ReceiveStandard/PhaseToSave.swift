import ContractsCore
import ContractsEvidence

/// A phase as it is stored, with its indicators in the workbook's order.
struct PhaseToSave: Sendable {
    let id: PhaseID
    let version: StandardVersionID
    let code: String
    let title: String
    let national: Bool
    let position: Int
    let indicators: [Indicator]

    struct Indicator: Sendable {
        let id: IndicatorID
        let phase: PhaseID
        let code: String
        let position: Int
        let strapline: String
        let wording: String
        let sha256: String
    }

    init(_ phase: EvidenceAPI.Phase, of version: StandardVersionID, position: Int) {
        self.id = phase.id
        self.version = version
        self.code = phase.code
        self.title = phase.title
        self.national = phase.national
        self.position = position
        self.indicators = phase.sections.flatMap(\.indicators).enumerated().map { index, indicator in
            Indicator(
                id: indicator.id, phase: phase.id, code: indicator.code, position: index + 1, strapline: indicator.strapline, wording: indicator.wording,
                sha256: indicator.sha256)
        }
    }
}
