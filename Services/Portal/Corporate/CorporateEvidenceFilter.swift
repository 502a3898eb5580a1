import ContractsCore
import ContractsEvidence

/// What of the corporate evidence is looked at, and for which unit; it stands in the address, so that a view can be sent.
struct CorporateEvidenceFilter: Sendable {
    var words: String?
    var indicator: IndicatorID?
    /// For which something is to be inherited; nil where the reader came from no unit.
    var unit: UnitID?
    var lapsed = false

    /// What the evidence service is asked.
    var query: [(String, String)] {
        [words.map { ("q", $0) }, indicator.map { ("indicator", $0.description) }, lapsed ? ("lapsed", "true") : nil].compactMap(\.self)
    }

    /// What a search goes on saying.
    var kept: [(String, String)] {
        [indicator.map { ("indicator", $0.description) }, unit.map { ("unit", $0.description) }, lapsed ? ("lapsed", "true") : nil].compactMap(\.self)
    }

    func address(after cursor: String? = nil) -> String {
        let all = (words.map { [("q", $0)] } ?? []) + kept + (cursor.map { [("cursor", $0)] } ?? [])
        return Address.corporateEvidence + (all.isEmpty ? "" : "?" + Address.query(all))
    }

    func with(lapsed: Bool) -> CorporateEvidenceFilter {
        var other = self
        other.lapsed = lapsed
        return other
    }

    /// A link for each indicator that it is offered for, in the unit that is asked about or in each that the reader records in.
    /// - Parameter places: where the reader records evidence.
    func inheritLinks(_ published: EvidenceAPI.CorporateEvidence, in places: [PersonGrant.Unit], catalogue: Catalogue) -> [EvidenceCard.CardLink] {
        guard published.lapsed == nil else { return [] }
        let asked = places.filter { $0.id == unit }
        let offered = published.indicators.filter { indicator == nil || $0.indicator == indicator }
        return (asked.isEmpty ? places : asked).filter { $0.id != published.evidence.unit }.flatMap { place in
            offered.map { cited in
                let values = ["code": cited.code, "unit": place.name]
                return EvidenceCard.CardLink(
                    url: Address.inherit(published.evidence.id, under: cited.indicator, in: place.id),
                    label: catalogue.text(places.count > 1 ? "corporate_inherit_for_in" : "corporate_inherit_for", values),
                    about: published.evidence.content.title)
            }
        }
    }
}

extension CorporateEvidenceFilter {
    init(_ visit: Visit) {
        words = visit.query("q")
        indicator = visit.query("indicator").flatMap(IndicatorID.init)
        unit = visit.query("unit").flatMap(UnitID.init)
        lapsed = visit.query("lapsed") == "true"
    }
}
