import ContractsCore
import ContractsEvidence
import Postgres

extension EvidenceAPI.StandardVersion {
    init(_ row: StandardVersionRow, parts: [StandardPartRow]) {
        let document = row.document.value
        let byPhase = Dictionary(grouping: parts, by: \.phaseCode)
        self.init(
            id: row.id, standardCode: row.standardCode, standardTitle: row.standardTitle, label: row.label, title: row.title, state: row.state,
            publishedOn: row.publishedOn, sha256: row.sha256, howToUse: document.howToUse, scales: document.scales,
            phases: document.phases.compactMap { EvidenceAPI.Phase($0, of: row.id, parts: byPhase[$0.code] ?? []) }
        )
    }
}

extension EvidenceAPI.Phase {
    /// Nil where the phase was stored under no id.
    fileprivate init?(_ phase: EvidenceAPI.StandardDocument.Phase, of version: StandardVersionID, parts: [StandardPartRow]) {
        guard let id = parts.first?.phase else { return nil }
        let byCode = Dictionary(parts.map { ($0.indicatorCode ?? "", $0) }, uniquingKeysWith: { first, _ in first })
        let sections = phase.sections.map { section in
            let indicators = section.indicators.compactMap { indicator -> EvidenceAPI.Indicator? in
                guard let part = byCode[indicator.code], let indicatorID = part.indicator, let sha256 = part.indicatorSHA256 else { return nil }
                return EvidenceAPI.Indicator(indicator, id: indicatorID, version: version, phase: id, sectionTitle: section.title, sha256: sha256)
            }
            return EvidenceAPI.Section(code: section.code, title: section.title, strapline: section.strapline, indicators: indicators)
        }
        self.init(id: id, code: phase.code, title: phase.title, national: phase.national, sections: sections)
    }
}
