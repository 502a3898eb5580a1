import ContractsEvidence
import Identity
import TestSupport
import Testing

@testable import EvidenceService

/// What the service answers, against the workbook's own text (S4).
@Suite struct WorkbookComparisonTests {
    @Test func `the published Baseline is the workbook word for word`() async throws {
        let fixture = try WorkbookFixture.read()
        try await withEvidence { world in
            let answer = try await world.get("/v1/standard-versions/\(world.version.id)", as: try await world.token(.contributor, "YE"))
            let version: EvidenceAPI.StandardVersion = try answer.json()

            #expect(version.howToUse.map(\.heading) == fixture.howToUse.map(\.heading))
            #expect(version.howToUse.map(\.body) == fixture.howToUse.map(\.body))
            #expect(version.scales.local.map(\.label) == fixture.scales["local"])
            #expect(version.scales.corporate.map(\.label) == fixture.scales["corporate"])
            let sections = version.phases[0].sections
            #expect(sections.map(\.title) == fixture.sections.map(\.title))
            #expect(sections.map(\.strapline) == fixture.sections.map(\.strapline))
            #expect(sections.map { $0.indicators.map(\.code) } == fixture.sections.map(\.codes))
            #expect(sections.flatMap(\.indicators).count == 22)
        }
    }

    @Test func `every indicator's guidance page is the workbook's`() async throws {
        let fixture = try WorkbookFixture.read()
        try await withEvidence { world in
            let token = try await world.token(.contributor, "YE")
            for page in fixture.indicators {
                let answer = try await world.get("/v1/indicators/\(world.indicator(page.code).id)", as: token)
                let indicator: EvidenceAPI.Indicator = try answer.json()
                #expect(indicator.code == page.code)
                #expect(indicator.wording == page.wording)
                #expect((indicator.listWording ?? indicator.wording) == page.listWording)
                #expect(indicator.strapline == page.strapline)
                #expect(indicator.evidenceBase.items == page.evidenceBase)
                #expect([indicator.focusAreas.lead] + indicator.focusAreas.areas == page.focusAreas)
                #expect(indicator.guidance.questions == page.questions)
                #expect(indicator.guidance.sources == page.sources)
                #expect(printed(indicator.links) == page.links)
            }
        }
    }

    /// One printed line that names two schemes (7B) is two links with the same label.
    private func printed(_ links: [EvidenceAPI.StandardDocument.Link]) -> [String] {
        links.map(\.label).reduce(into: []) { lines, label in
            if lines.last != label { lines.append(label) }
        }
    }
}
