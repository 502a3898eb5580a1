import ContractsCore
import ContractsEvidence
import Testing

@testable import Portal

@Suite("An item that cites two indicators of the same code, of two phases")
struct EqualCodesTests {
    private let catalogue: Catalogue
    private let earlier: UnitIndicators.Item
    private let later = EvidenceAPI.CitedIndicator(indicator: .new(), code: "1B", strapline: "Later strapline")
    private let indicators: UnitIndicators
    private let item: EvidenceInput

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
        earlier = UnitIndicators.sample.items[0]
        let cited = [EvidenceAPI.CitedIndicator(indicator: earlier.indicator, code: "1B", strapline: earlier.strapline), later]
        indicators = UnitIndicators.sample(of: earlier.indicator, cited: cited)
        var input = EvidenceInput.sample
        input.cited = [
            EvidenceInput.Cited(key: earlier.indicator.description, how: "As it was"),
            EvidenceInput.Cited(key: later.indicator.description, how: "As it is now"),
        ]
        item = input
    }

    @Test("keeps both, each with its text, when its title is changed through the form")
    func kept() {
        var errors = FieldErrors()
        let content = item.content(indicators, errors: &errors, catalogue: catalogue)
        var fields = EvidenceInput(content).fields
        fields.removeAll { $0.name == "title" }
        fields.append(Form.Field(name: "title", value: "Another title"))
        let saved = EvidenceInput(Form(fields: fields)).keyed(by: indicators).content(indicators, errors: &errors, catalogue: catalogue)
        #expect(errors.isEmpty)
        #expect(saved.indicators == content.indicators && saved.indicators.map(\.howThisMeetsIt) == ["As it was", "As it is now"])
        #expect(saved.indicators.map(\.indicator) == [earlier.indicator, later.indicator])
    }

    @Test("tells them apart on the page: by phase, by id, by name of field")
    func page() {
        let form = EvidenceFormPage.EvidenceForm(
            item, at: .sample, indicators: indicators, guidance: [:], advice: [:], errors: FieldErrors(), savedText: "", legacyMarking: false,
            catalogue: catalogue)
        #expect(form.cited.map(\.code) == ["1B (Baseline)", "1B (another phase)"])
        #expect(Set(form.cited.map(\.id)).count == 2 && Set(form.cited.map(\.field.name)).count == 2)
        #expect(form.addIndicator?.select.options.contains { $0.value == earlier.indicator.description } == false)
    }

    @Test("loses only the one that is removed")
    func removed() throws {
        let open = OpenEvidenceForm(input: item, place: .sample, indicators: indicators)
        let pressed = Form(fields: [Form.Field(name: "action", value: "remove-\(earlier.indicator)")])
        #expect(try #require(open.afterButton(pressed)).input.cited.map(\.how) == ["As it is now"])
    }

    @Test("is not changed by a draft that still says codes, where the code means one indicator")
    func codes() {
        let typed = EvidenceInput(Form(fields: [Form.Field(name: "indicators", value: "7B"), Form.Field(name: "how-7B", value: "So")])).keyed(by: indicators)
        #expect(typed.cited == [EvidenceInput.Cited(key: indicators.key("7B"), how: "So")] && IndicatorID(typed.cited[0].key) != nil)
    }
}

extension EvidenceFormPlace {
    static var sample: EvidenceFormPlace {
        EvidenceFormPlace(unit: .new(), evidence: .new(), indicator: nil, draft: .new(), etag: "\"1\"", base: "1", idempotencyKey: "k", cancelURL: "/")
    }
}
