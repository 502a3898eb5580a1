import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Testing

@testable import Portal

@Suite("What a unit said of an item that it inherited or carried forward")
struct StatementTests {
    private let catalogue: Catalogue
    private let evidence = EvidenceID.new()

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private func frozen(_ kind: EvidenceAPI.LinkKind, _ text: String) -> EvidenceAPI.FrozenRevision {
        let writer = EvidenceAPI.Author(subject: "c", name: "Contributor, Enfield", rank: "Police Constable")
        let statement = EvidenceAPI.LinkStatement(number: 2, text: text, sha256: text, writtenBy: writer, writtenAt: Date())
        return EvidenceAPI.FrozenRevision(
            evidence: evidence, title: "A policy", revision: 3, sha256: "aa", savedAt: Date(), savedBy: writer,
            link: EvidenceAPI.FrozenLink(kind: kind, unit: .new(), unitName: "Diversity Directorate", statement: statement))
    }

    private func item(citing indicator: IndicatorID?) -> EvidenceAPI.Revision {
        EvidenceAPI.Revision(
            evidence: evidence, number: 3,
            content: EvidenceAPI.EvidenceContent(
                title: "A policy", whatWasDone: "It was written.", kinds: [], characteristics: [], aims: [],
                indicators: indicator.map { [EvidenceAPI.Citation(indicator: $0, howThisMeetsIt: "The directorate's own words")] } ?? [], sources: [],
                control: EvidenceAPI.DocumentControl(marking: .official, owner: "", authors: [])), sha256: "aa", savedAt: Date(),
            savedBy: .init(subject: "d", name: "SPOC, Diversity Directorate"))
    }

    private func page(_ frozen: EvidenceAPI.FrozenRevision?, cites: Bool) -> RatingPage {
        let judged = QAAPI.JudgedRevision(evidence: evidence, revision: 3, title: "A policy", sha256: "aa", authors: [])
        let entry = QAAPI.EntryToRate.sample(revisions: [judged])
        return RatingPage(
            RatingMaterial(
                entry: entry, revisions: [evidence: item(citing: cites ? entry.indicator.id : nil)], compared: [:],
                frozen: frozen.map { [evidence: $0] } ?? [:], indicator: nil), stage: .corporate, total: nil, typed: nil, key: "k", errors: FieldErrors(),
            refusal: nil, rated: nil, catalogue: catalogue)
    }

    @Test("is what its judge reads, whether or not the item itself cites the indicator", arguments: EvidenceAPI.LinkKind.allCases)
    func judged(kind: EvidenceAPI.LinkKind) throws {
        let page = page(frozen(kind, "In Enfield this means a weekly surgery."), cites: kind == .inherited)
        let written = try #require(page.judged.items.first?.written)
        #expect(written.howMeets == "In Enfield this means a weekly surgery.")
        #expect(written.stated?.contains("Contributor, Enfield") == true && page.form != nil)
    }

    @Test("is never left out: where the submission cannot be read, nothing is rated")
    func unread() {
        let page = page(nil, cites: true)
        #expect(page.form == nil && page.judged.unavailable != nil)
    }

    @Test("is among the differences where it is another than when it was last judged")
    func differences() throws {
        let since = QAAPI.SinceJudged(rating: .new(), submission: .new(), at: Date(), added: [], revised: [], removed: [], unchanged: 1)
        let restated = try #require(Restated(frozen(.inherited, "A weekly surgery"), since: frozen(.inherited, "A monthly surgery")))
        let differences = RatingDifferences(since, compared: [:], restated: [restated], catalogue: catalogue)
        #expect(differences.revised.first?.differences.first?.pieces.contains { $0.added && $0.text.contains("weekly") } == true && differences.same == nil)
        #expect(Restated(frozen(.carried, "The same"), since: frozen(.carried, "The same")) == nil)
    }

    @Test("stands on the page that freezes it, and on the receipt")
    func submitted() throws {
        let unit = EvidenceAPI.UnitSummary(id: .new(), code: "YE", name: "Enfield", kind: .bocu, depth: 2, validFrom: LocalDate(Date(timeIntervalSince1970: 0)))
        let (indicator, item) = (IndicatorID.new(), frozen(.inherited, "In Enfield: a weekly surgery"))
        let preview = EvidenceAPI.SubmissionPreview(
            unit: unit, phase: .new(), phaseTitle: "Baseline",
            entries: [.init(indicator: indicator, code: "3B", strapline: "", state: .drafting, items: [item], blockers: [], hints: 0)])
        let asked = try #require(SubmitPage(preview, typed: nil, key: "k", errors: FieldErrors(), catalogue: catalogue).indicators.first?.items.first)
        #expect(asked.statement?.text == "In Enfield: a weekly surgery" && asked.stated == "\(evidence):2")
        let receipt = EvidenceAPI.Submission(
            id: .new(), unit: unit, version: .new(), versionLabel: "3", phase: .new(), phaseTitle: "Baseline", submittedAt: Date(),
            submittedBy: .init(subject: "s", name: "SPOC, Enfield"),
            entries: [.init(indicator: indicator, code: "3B", strapline: "", indicatorSHA256: "", items: [item])], sha256: "")
        #expect(
            SubmissionPage(receipt, signOff: nil, catalogue: catalogue).submission?.indicators.first?.items.first?.statement?.text
                == "In Enfield: a weekly surgery")
    }
}
