import ContractsCore
import ContractsEvidence

extension StandardIndicatorPage {
    /// - Parameter unit: the reader's, where they have exactly one.
    /// - Returns: nil where the version has no such indicator.
    init?(_ id: IndicatorID, in version: EvidenceAPI.StandardVersion, unit: PersonGrant.Unit?, catalogue: Catalogue) {
        let all = version.phases.flatMap { phase in phase.sections.flatMap { section in section.indicators.map { (phase, $0) } } }
        guard let index = all.firstIndex(where: { $0.1.id == id }) else { return nil }
        let (phase, indicator) = all[index]
        caption = catalogue.text("standard_indicator_caption", ["section": indicator.sectionTitle, "phase": phase.title])
        code = indicator.code
        wording = indicator.wording
        strapline = indicator.strapline
        primary = unit.map { Link(catalogue.text("standard_indicator_in_unit", ["unit": $0.name]), Address.indicator(id, in: $0.id)) }
        guidance = Guidance(indicator, standard: version.standardTitle, version: version.title, catalogue: catalogue)
        listWording = indicator.listWording.map { catalogue.text("standard_list_wording", ["wording": $0]) }
        hash = indicator.sha256
        func link(_ key: String, to index: Int) -> Link? {
            guard all.indices.contains(index) else { return nil }
            return Link(catalogue.text(key, ["code": all[index].1.code]), Address.standardIndicator(all[index].1.id, of: version.id))
        }
        previous = link("indicator_previous", to: index - 1)
        next = link("indicator_next", to: index + 1)
    }
}
