import ContractsCore
import ContractsEvidence
import Foundation
import Testing

@testable import Portal

@Suite("Corporate evidence and mappings, by who reads them")
struct CorporateEvidenceTests {
    private let catalogue: Catalogue
    private let cited = EvidenceAPI.CitedIndicator(indicator: .new(), code: "3B", strapline: "Governance")

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private func published(by unit: UnitID = .new()) -> EvidenceAPI.CorporateEvidence {
        let author = EvidenceAPI.Author(subject: "d", name: "SPOC, Diversity Directorate")
        let content = EvidenceAPI.EvidenceContent(
            title: "A policy", whatWasDone: "", kinds: [], characteristics: [], aims: [], indicators: [], sources: [],
            control: EvidenceAPI.DocumentControl(marking: .official, authors: []))
        let item = EvidenceAPI.Evidence(
            id: .new(), unit: unit, unitName: "Diversity Directorate", content: content, cited: [cited], revision: 1, sha256: "", createdAt: Date(),
            savedAt: Date(), savedBy: author, authors: [author], frozenIn: [], etag: "\"1\"")
        return EvidenceAPI.CorporateEvidence(
            evidence: item, indicators: [cited], until: LocalDate(Date()), publishedAt: Date(), publishedBy: author, inheritedBy: 0, mayPublish: false,
            etag: "\"1\"")
    }

    @Test("Somebody who records in two units inherits for the one that they came from, and is told which otherwise")
    func places() {
        let (enfield, barnet) = (PortalWorld.enfield, PortalWorld.barnet)
        let from = CorporateEvidenceFilter(indicator: cited.indicator, unit: barnet.id).inheritLinks(published(), in: [enfield, barnet], catalogue: catalogue)
        #expect(from.map(\.label) == ["Inherit for 3B in Barnet"] && from[0].url.contains(barnet.id.description))
        let any = CorporateEvidenceFilter().inheritLinks(published(), in: [enfield, barnet], catalogue: catalogue)
        #expect(any.map(\.label) == ["Inherit for 3B in Enfield", "Inherit for 3B in Barnet"])
        #expect(CorporateEvidenceFilter().inheritLinks(published(), in: [enfield], catalogue: catalogue).map(\.label) == ["Inherit for 3B"])
        #expect(CorporateEvidenceFilter().inheritLinks(published(by: enfield.id), in: [enfield], catalogue: catalogue).isEmpty)
    }

    @Test("A search, a filter and the next page keep the unit and the indicator")
    func address() {
        let filter = CorporateEvidenceFilter(words: "dignity", indicator: cited.indicator, unit: PortalWorld.barnet.id)
        for address in [filter.address(after: "c"), filter.with(lapsed: true).address()] {
            #expect(address.contains("unit=\(PortalWorld.barnet.id)") && address.contains("indicator=\(cited.indicator)") && address.contains("q=dignity"))
        }
        #expect(filter.kept.map(\.0) == ["indicator", "unit"] && !filter.query.contains { $0.0 == "unit" })
    }

    @Test("A mapping is a list of pairs for those who do not set it")
    func mapping() {
        let later = EvidenceAPI.CitedIndicator(indicator: .new(), code: "4C", strapline: "")
        func phase(_ title: String) -> EvidenceAPI.PhaseName { .init(id: .new(), title: title, standardCode: "ESPS", versionLabel: "3") }
        let mapping = EvidenceAPI.IndicatorMapping(
            earlier: phase("Baseline"), later: phase("Integrating"), earlierIndicators: [cited], laterIndicators: [later],
            pairs: [.init(earlier: cited.indicator, later: later.indicator)], suggestions: [], mayChange: false, etag: "\"r1\"")
        let page = MappingForm(mapping).reading(title: "", catalogue: catalogue)
        #expect(page.counts.map(\.value) == ["4C"] && page.emptyState == nil)
    }
}
