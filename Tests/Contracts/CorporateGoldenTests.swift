import ContractsCore
import ContractsEvidence
import Testing

@Suite("Corporate evidence and carry-forward: the JSON of version 1")
struct CorporateGoldenTests {
    private static let cited = EvidenceAPI.CitedIndicator(indicator: Samples.id(3), code: "1B", strapline: "Knowing")
    private static let lapse = EvidenceAPI.Lapse(cause: .withdrawn, reason: "The policy was replaced.", at: Samples.instant)
    private static let statement = EvidenceAPI.LinkStatement(
        number: 2, text: "Briefed to every team.", sha256: "cd", writtenBy: Samples.author, writtenAt: Samples.instant)
    private static let phase = EvidenceAPI.PhaseName(id: Samples.id(7), title: "Baseline", standardCode: "ESPS", versionLabel: "3")

    @Test("A publication keeps its JSON") func publication() throws {
        try Golden.check(
            "corporate-evidence",
            EvidenceAPI.CorporateEvidence(
                evidence: Samples.evidence, indicators: [Self.cited], until: try #require(Samples.date("2012-03-31")), publishedAt: Samples.instant,
                publishedBy: Samples.author, lapsed: Self.lapse, inheritedBy: 3, mayPublish: true, etag: "\"2\""))
    }

    @Test("Inherited evidence keeps its JSON") func linked() throws {
        try Golden.check(
            "linked-evidence",
            EvidenceAPI.LinkedEvidence(
                kind: .inherited, unit: Samples.id(1), indicator: Self.cited, evidence: Samples.evidence, statement: Self.statement,
                until: Samples.date("2012-03-31"), lapsed: Self.lapse, etag: "\"2\""))
    }

    @Test("What leans on nothing else keeps its JSON") func reliance() throws {
        try Golden.check(
            "reliance",
            EvidenceAPI.Reliance(unit: Samples.id(1), unitName: "Enfield", indicator: Self.cited, state: .drafting, inherited: 2, lapsed: 1))
    }

    @Test("A mapping keeps its JSON") func mapping() throws {
        try Golden.check(
            "indicator-mapping",
            EvidenceAPI.IndicatorMapping(
                earlier: Self.phase, later: Self.phase, earlierIndicators: [Self.cited], laterIndicators: [Self.cited],
                pairs: [.init(earlier: Samples.id(3), later: Samples.id(3), note: "Reworded.")],
                suggestions: [.init(earlier: Samples.id(3), later: Samples.id(3), reason: .sameText)], changedBy: Samples.author, changedAt: Samples.instant,
                mayChange: true, etag: "\"2\""))
    }

    @Test("A unit's carry-forward keeps its JSON") func carryForward() throws {
        let item = EvidenceAPI.CarriedItem(
            evidence: Samples.evidence, earlier: [Self.cited], later: [Self.cited],
            decision: .init(outcome: .reject, reason: "It ended.", revision: 3, by: Samples.author, at: Samples.instant), refreshed: false, etag: "\"2\"")
        try Golden.check(
            "carry-forward",
            EvidenceAPI.CarryForward(
                unit: Samples.unit, earlier: Self.phase, later: Self.phase, pairs: 22,
                totals: .init(items: 5, undecided: 1, accepted: 1, refreshWaiting: 1, refreshed: 1, rejected: 1), items: [item], mayDecide: true, next: "bmV4dA"
            ))
    }
}
