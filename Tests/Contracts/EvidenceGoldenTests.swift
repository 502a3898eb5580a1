import ContractsCore
import ContractsEvidence
import Testing

@Suite("Evidence contracts: the JSON of version 1")
struct EvidenceGoldenTests {
    @Test("An item of evidence keeps its JSON") func evidence() throws {
        try Golden.check("evidence", Samples.evidence)
    }

    @Test("A page keeps its JSON") func page() throws {
        try Golden.check("evidence-page", Page(items: [Samples.evidence], next: "b3BhcXVl"))
    }

    @Test("What a person says in an item keeps its JSON") func content() throws {
        try Golden.check("evidence-content", Samples.content)
    }

    @Test("A revision comparison keeps its JSON") func comparison() throws {
        let revision = EvidenceAPI.Revision(
            evidence: Samples.id(4), number: 2, content: Samples.content, sha256: "cd", savedAt: Samples.instant, savedBy: Samples.author
        )
        try Golden.check(
            "revision-comparison",
            EvidenceAPI.RevisionComparison(
                from: revision, to: revision,
                fields: [
                    .init(
                        field: "whatChanged",
                        pieces: [.init(kind: .same, text: "Patrols "), .init(kind: .removed, text: "went"), .init(kind: .added, text: "follow need")])
                ]
            )
        )
    }

    @Test("A workbook keeps its JSON") func workbook() throws {
        try Golden.check(
            "workbook",
            EvidenceAPI.Workbook(
                unit: Samples.unit, standardCode: "ESPS", versionLabel: "3", phase: Samples.id(7), phaseCode: "B", phaseTitle: "Baseline", national: true,
                due: Samples.date("2011-03-31"), totals: Samples.totals,
                sections: [.init(code: "operational-delivery", title: "Operational Delivery", strapline: "Meeting the needs", rows: [Samples.row])],
                mayRecord: true, maySubmit: false
            )
        )
    }

    @Test("A submission keeps its JSON") func submission() throws {
        try Golden.check(
            "submission",
            EvidenceAPI.Submission(
                id: Samples.id(5), unit: Samples.unit, version: Samples.id(8), versionLabel: "3", phase: Samples.id(7), phaseTitle: "Baseline",
                note: "First submission.", submittedAt: Samples.instant, submittedBy: Samples.author, signedOffBy: Samples.author, signedOffAt: Samples.instant,
                entries: [.init(indicator: Samples.id(3), code: "1B", strapline: "Knowing", indicatorSHA256: "ef", items: [Samples.frozen])], sha256: "01"
            )
        )
    }

    @Test("A submission's request and preview keep their JSON") func request() throws {
        try Golden.check(
            "submission-request",
            EvidenceAPI.SubmissionRequest(indicators: [Samples.id(3)], note: "Ready.", expected: [.init(evidence: Samples.id(4), revision: 3)])
        )
        try Golden.check(
            "submission-preview",
            EvidenceAPI.SubmissionPreview(
                unit: Samples.unit, phase: Samples.id(7), phaseTitle: "Baseline",
                entries: [
                    .init(
                        indicator: Samples.id(3), code: "1B", strapline: "Knowing", state: .drafting, items: [Samples.frozen],
                        blockers: EvidenceAPI.Blocker.allCases, hints: 2
                    )
                ]
            )
        )
    }

    @Test("A returned point and its answer keep their JSON") func points() throws {
        try Golden.check("returned-point", Samples.point)
        try Golden.check("point-answer", EvidenceAPI.PointAnswer(answer: "The borough."))
    }

    @Test("A draft keeps its JSON") func draft() throws {
        try Golden.check(
            "draft",
            EvidenceAPI.Draft(
                id: Samples.id(9), unit: Samples.id(1),
                content: .init(evidence: Samples.id(4), baseEtag: "\"4\"", indicator: Samples.id(3), fields: [.init(name: "title", value: "Comm")]),
                savedAt: Samples.instant
            )
        )
    }

    @Test("A unit keeps its JSON") func unit() throws {
        let wave = EvidenceAPI.Wave(code: "2", title: "Baseline roll-out", start: Samples.date("2010-04-01"), target: Samples.date("2011-03-31"))
        try Golden.check(
            "unit",
            EvidenceAPI.Unit(
                id: Samples.id(1), code: "YE", name: "Enfield", kind: .bocu, parent: Samples.id(2), validFrom: Samples.unit.validFrom,
                validTo: Samples.unit.validTo,
                wave: wave, contacts: [.init(role: .spoc, name: "SPOC, Enfield", rank: "Inspector", telephone: "0", email: "spoc@enfield.example")],
                ancestors: [Samples.unit], children: [], lineage: [.init(kind: .merged, from: Samples.unit, to: Samples.unit, on: Samples.unit.validFrom)],
                etag: "\"1\""
            )
        )
    }

    @Test("Writing advice, waiting work and search hits keep their JSON") func smaller() throws {
        try Golden.check(
            "writing-advice",
            EvidenceAPI.WritingAdvice(
                hints: EvidenceAPI.HintKind.allCases.map { .init(kind: $0, field: "whatWasDone", excerpt: "ASB", suggestion: "anti-social behaviour") })
        )
        try Golden.check(
            "search-hit",
            EvidenceAPI.SearchHit(
                area: .evidence, title: "Profile", snippet: "the \u{E000}profile\u{E001}", evidence: Samples.id(4), unit: Samples.id(1), unitName: "Enfield",
                indicator: Samples.id(3), indicatorCode: "1B", savedAt: Samples.instant
            )
        )
        try Golden.check(
            "unit-progress", EvidenceAPI.UnitProgress(unit: Samples.unit, phaseTitle: "Baseline", due: Samples.date("2011-03-31"), totals: Samples.totals))
    }
}
