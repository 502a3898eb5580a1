import ContractsCore
import ContractsEvidence
import Testing

@testable import EvidenceService

@Suite struct ContentDifferencesTests {
    @Test func `name only the fields that changed`() {
        let indicator = IndicatorID.new()
        let old = EvidenceAPI.EvidenceContent.sample(title: "Panel", indicators: [indicator])
        let new = EvidenceAPI.EvidenceContent.sample(title: "Youth panel", indicators: [indicator], reviewBy: LocalDate("2012-03-31"))
        let fields = ContentDifferences(from: old, to: new, codes: [indicator: "1B"]).fields
        #expect(fields.map(\.field) == ["title", "reviewBy"])
        #expect(fields[1].pieces == [EvidenceAPI.DifferencePiece(kind: .added, text: "2012-03-31")])
    }

    @Test func `name indicators by their codes, come, gone and reworded`() {
        let (first, second, third) = (IndicatorID.new(), IndicatorID.new(), IndicatorID.new())
        func content(_ citations: [(IndicatorID, String)]) -> EvidenceAPI.EvidenceContent {
            let sample = EvidenceAPI.EvidenceContent.sample()
            return EvidenceAPI.EvidenceContent(
                title: sample.title, whatWasDone: sample.whatWasDone, kinds: sample.kinds, characteristics: sample.characteristics, aims: sample.aims,
                indicators: citations.map { EvidenceAPI.Citation(indicator: $0.0, howThisMeetsIt: $0.1) }, sources: [], control: sample.control
            )
        }
        let fields = ContentDifferences(
            from: content([(first, "It does."), (second, "")]), to: content([(first, "It did."), (third, "New.")]),
            codes: [first: "1B", second: "2B", third: "3B"]
        ).fields
        #expect(fields.map(\.field) == ["indicators/1B", "indicators/3B", "indicators/2B"])
        #expect(fields[2].pieces == [EvidenceAPI.DifferencePiece(kind: .removed, text: "2B")])
    }

    @Test func `are none between a content and itself`() {
        let content = EvidenceAPI.EvidenceContent.sample()
        #expect(ContentDifferences(from: content, to: content, codes: [:]).fields.isEmpty)
    }
}
