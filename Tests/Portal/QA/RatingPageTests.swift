import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Testing

@testable import Portal

@Suite("The rating page")
struct RatingPageTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private func page(_ entry: QAAPI.EntryToRate, total: Int? = nil, typed: RatingInput? = nil, refusal: String? = nil) -> RatingPage {
        RatingPage(
            RatingMaterial(entry: entry, revisions: [:], compared: [:], frozen: [:], indicator: nil), stage: .corporate, total: total, typed: typed, key: "k",
            errors: FieldErrors(), refusal: refusal, rated: nil, catalogue: catalogue)
    }

    @Test("Progress counts from where the sitting began, and stays right when it is left and begun again")
    func progress() {
        #expect(page(.sample(position: 1, waiting: 16), total: 22).progress == "7 of 22 in Enfield")
        #expect(page(.sample(position: 3, waiting: 16), total: nil).progress == "3 of 16 in Enfield")
        #expect(page(.sample(position: 1, waiting: 16), total: 5).progress == "1 of 16 in Enfield")
        #expect(page(.sample(position: nil, waiting: 16), total: 22).progress == nil)
    }

    @Test("Why somebody may not rate stands in place of the form", arguments: QAAPI.Bar.allCases)
    func bar(bar: QAAPI.Bar) throws {
        let page = page(.sample(mayRate: false, bar: bar))
        #expect(page.form == nil && page.notices.contains { $0.text == catalogue.text("rate_bar_\(bar.rawValue)") })
        #expect(catalogue.sentences["rate_bar_\(bar.rawValue)"] != nil)
    }

    @Test("Every state in which there is nothing to rate has its words", arguments: QAAPI.EntryState.allCases)
    func closed(state: QAAPI.EntryState) {
        let text = page(.sample(state: state, mayRate: false)).notices.first?.text
        #expect(text.map { !$0.hasPrefix("rate_closed") } == true)
        #expect(catalogue.sentences["rate_closed_\(state.rawValue)"] != nil)
    }

    @Test("What was typed into a submission that was replaced meanwhile stands on the page and can be taken along")
    func superseded() throws {
        var typed = RatingInput()
        typed.comment = "Half an hour's work"
        typed.points = ["", "Which wards?"]
        let next = SubmissionID.new()
        let page = page(.sample(mayRate: false, superseded: next), typed: typed, refusal: "They submitted again.")
        let kept = try #require(page.kept)
        #expect(kept.text.map(\.value) == ["Half an hour's work", "Which wards?"])
        #expect(kept.action?.contains(next.description) == true && kept.fields.contains { $0.name == "point" && $0.value == "Which wards?" })
        #expect(
            page.notices.first?.text?.hasPrefix("They submitted again.") == true && page.notices.contains { $0.link?.url.contains(next.description) == true })
        #expect(self.page(.sample(mayRate: false), typed: RatingInput()).kept == nil)
    }

    @Test("Evidence that cannot be shown is not rated, and what was typed can be taken along")
    func evidenceAway() throws {
        var typed = RatingInput()
        typed.comment = "Half an hour's work"
        let revision = QAAPI.JudgedRevision(evidence: .new(), revision: 1, title: "A panel", sha256: "", authors: [])
        let entry = QAAPI.EntryToRate.sample(revisions: [revision])
        let page = page(entry, typed: typed)
        #expect(page.form == nil && page.judged.unavailable?.text == catalogue.text("rate_evidence_away"))
        let kept = try #require(page.kept)
        #expect(kept.text.map(\.value) == ["Half an hour's work"] && kept.action?.contains(entry.submission.description) == true)
        #expect(self.page(.sample()).form != nil)
    }

    @Test("A form that comes back holds what was typed and is not taken for a fresh one")
    func comesBack() throws {
        var typed = RatingInput()
        typed.step = 2
        typed.comment = "Kept"
        let form = try #require(page(.sample(), typed: typed).form)
        #expect(!form.fresh && form.comment.value == "Kept" && form.steps.options.filter(\.checked).map(\.value) == [2])
        #expect(try #require(page(.sample()).form).fresh)
        #expect(form.test == nil && form.steps.options.map(\.code) == ["corporate-1", "corporate-2", "corporate-3", "corporate-4"])
    }

    @Test("The judge's own words take the place of the evidence service's line about the same rating, and of no other")
    func story() {
        let now = Date()
        let accepted = QAAPI.HistoryStep(at: now, kind: .accepted, stage: .local, revisions: [])
        func line(_ kind: EvidenceAPI.TrailKind, _ at: Date) -> EvidenceAPI.TrailStep {
            EvidenceAPI.TrailStep(at: at, by: .init(subject: "s", name: "SPOC, Enfield"), kind: kind)
        }
        #expect(QAStory.tells(accepted, of: line(.locallyAssured, now)))
        #expect(!QAStory.tells(accepted, of: line(.corporatelyAssured, now)))
        #expect(!QAStory.tells(accepted, of: line(.locallyAssured, now.addingTimeInterval(-60))))
        #expect(QAAPI.HistoryKind.allCases.filter { QAStory.isOwn($0) }.allSatisfy { catalogue.sentences["story_\($0.rawValue)"] != nil })
    }
}
