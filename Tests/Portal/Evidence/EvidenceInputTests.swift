import ContractsCore
import ContractsEvidence
import Foundation
import Testing

@testable import Portal

@Suite struct EvidenceInputTests {
    private let catalogue: Catalogue
    private let indicators = UnitIndicators.sample

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    @Test func `The fields of a form read as the same form again`() {
        var input = EvidenceInput.sample
        input.characteristics = ["age", "race"]
        input.publication = "no"
        input.whatChanged = "\nA line break first, <b>&amp; signs"
        #expect(EvidenceInput(Form(fields: input.fields)) == input)
    }

    @Test func `What is typed becomes what the service is asked to save`() throws {
        var errors = FieldErrors()
        var input = EvidenceInput.sample
        input.sources = "A survey\n\n  A minute  \n"
        input.authors = "One of the unit, Inspector\nAnother"
        input.publication = "yes"
        let content = input.content(indicators, errors: &errors, catalogue: catalogue)
        #expect(errors.isEmpty)
        #expect(content.from == LocalDate(year: 2025, month: 11, day: 3))
        #expect(content.sources == ["A survey", "A minute"])
        #expect(content.control.authors == [.init(name: "One of the unit", rank: "Inspector"), .init(name: "Another")])
        #expect(content.control.suitableForPublication == true)
        #expect(content.indicators.map(\.howThisMeetsIt) == ["It shows the first part."])
        #expect(EvidenceInput(content).authors == input.authors)
    }

    @Test func `A date that is none, and an indicator of another workbook, are errors of their fields`() {
        var errors = FieldErrors()
        var input = EvidenceInput.sample
        input.from = DateParts(Form(urlEncoded: "from-day=31&from-month=2&from-year=2025"), "from")
        input.cite("99X")
        _ = input.content(indicators, errors: &errors, catalogue: catalogue)
        #expect(errors["from"]?.contains("real date") == true)
        #expect(errors["how-99X"]?.contains("99X") == true)
    }

    @Test func `The service's pointers find the fields of the form`() {
        var input = EvidenceInput.sample
        input.cite("7B")
        let pointers = EvidencePointers(input, indicators, catalogue: catalogue)
        var errors = FieldErrors()
        let problem = Problem(
            type: "/problems/validation", title: "Invalid", status: 422,
            errors: ["/title", "/to", "/indicators/1/howThisMeetsIt", "/indicators", "/sources/3", "/control/authors/0/name", "/elsewhere"].map {
                Problem.FieldError(pointer: $0, detail: "is wrong")
            })
        errors.add(problem, field: pointers.field)
        #expect(Set(errors.byField.keys) == ["title", "until", "how-7B", "add", "sources", "authors"])
        #expect(errors.others.count == 1)
        #expect(errors["title"] == "Title is wrong")
    }

    @Test func `A repeated form has one key, a changed one another`() throws {
        let one = try RequestKey("form", for: ["text"]).text
        #expect(try RequestKey("form", for: ["text"]).text == one)
        #expect(try RequestKey("form", for: ["other"]).text != one)
        #expect(try RequestKey("another form", for: ["text"]).text != one)
        #expect(one.count == 32)
    }

    @Test func `The key does not depend on the order in which fields happen to be written`() throws {
        let body = Dictionary(uniqueKeysWithValues: (0..<20).map { ("field \($0)", "text \($0)") })
        let keys = try (0..<50).map { _ in try RequestKey("form", for: body).text }
        #expect(Set(keys).count == 1)
    }

    @Test(arguments: EvidenceAPI.HintKind.allCases)
    func `Every kind of advice has its sentence`(kind: EvidenceAPI.HintKind) {
        let hint = EvidenceAPI.WritingHint(
            kind: kind, field: "title", excerpt: "ASBU", suggestion: kind == .unexplainedAcronym ? "ASB: Anti-social behaviour" : nil)
        let sentences = WritingHints([hint], catalogue: catalogue).byField["whatWasDone"] ?? []
        #expect(sentences.count == 1)
        #expect(sentences.allSatisfy { $0.contains(" ") && !$0.contains("{") })
    }

    @Test func `A page is marked as the most sensitive of what it shows`() {
        #expect(EvidenceAPI.Marking.highest(of: []) == .official)
        #expect(EvidenceAPI.Marking.highest(of: [.official, .officialSensitive]) == .officialSensitive)
    }
}

extension UnitIndicators {
    /// A workbook with the indicators 1B and 7B.
    static var sample: UnitIndicators { sample(of: .new()) }

    /// - Parameter first: the indicator 1B.
    static func sample(of first: IndicatorID, cited: [EvidenceAPI.CitedIndicator] = []) -> UnitIndicators {
        let unit = EvidenceAPI.UnitSummary(id: .new(), code: "YE", name: "Enfield", kind: .bocu, depth: 2, validFrom: LocalDate(Date(timeIntervalSince1970: 0)))
        let applies = EvidenceAPI.Applicability(applies: true, state: .assumed, etag: "\"r0\"")
        let rows = ["1B", "7B"].map { code in
            EvidenceAPI.WorkbookRow(
                indicator: code == "1B" ? first : .new(), code: code, strapline: "Strapline of \(code)", wording: "Wording", state: .notStarted,
                turn: .contributor, items: 0,
                openPoints: 0,
                changedSinceAssured: false, applicability: applies)
        }
        let totals = EvidenceAPI.WorkbookTotals(
            indicators: 2, applicable: 2, notStarted: 2, drafting: 0, returned: 0, submitted: 0, locallyAssured: 0, corporatelyAssured: 0,
            changedSinceAssured: 0)
        return UnitIndicators(
            EvidenceAPI.Workbook(
                unit: unit, standardCode: "ESPS", versionLabel: "3", phase: .new(), phaseCode: "baseline", phaseTitle: "Baseline", national: true,
                totals: totals,
                sections: [EvidenceAPI.WorkbookSection(code: "OD", title: "Operational Delivery", strapline: "", rows: rows)], mayRecord: true, maySubmit: true),
            cited: cited)
    }
}
