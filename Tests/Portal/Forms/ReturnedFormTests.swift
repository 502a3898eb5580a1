import ContractsCore
import ContractsEvidence
import Foundation
import HTTPTypes
import ServiceKit
import Testing

@testable import Portal

@Suite("A form that comes back to be sent again")
struct ReturnedFormTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    @Test("The version that it was opened from stays with it after a mistake, so that another's change is still found out")
    func mistake() {
        var returned = ReturnedForm(Form(fields: [Form.Field(name: "etag", value: "\"1\""), Form.Field(name: "item_etag", value: "\"4\"")]))
        returned.errors.add("text", "Say it")
        #expect(returned.etag(standing: "\"9\"") == "\"1\"" && returned.etag("item_etag", standing: "\"5\"") == "\"4\"")
        returned.take(.refused(422, standing: "\"9\""), catalogue) { _ in nil }
        #expect(returned.etag(standing: "\"9\"") == "\"1\"" && !returned.isOvertaken && ReturnedForm?.some(returned).status == .unprocessableContent)
        returned.saved(as: "\"2\"")
        #expect(returned.etag(standing: "\"9\"") == "\"2\"")
    }

    @Test("Only a refusal that tells of another's change lets the standing version take its place, and says whose it is")
    func overtaken() {
        var returned = ReturnedForm(Form(fields: [Form.Field(name: "etag", value: "\"1\"")]))
        returned.take(.refused(412, standing: "\"9\""), catalogue) { _ in nil }
        #expect(returned.etag(standing: "\"9\"") == "\"9\"" && returned.errors.others.first?.hasPrefix("Moderator of the force changed this") == true)
        #expect(ReturnedForm?.some(returned).status == .preconditionFailed && ReturnedForm?.none.etag(standing: "\"9\"") == "\"9\"")
    }

    @Test("A mapping that somebody set meanwhile is not overwritten by a form that was wrong once, and is shown beside what was typed")
    func mapping() throws {
        let codes = ["1B", "2B"], earlier = codes.map { EvidenceAPI.CitedIndicator(indicator: .new(), code: $0, strapline: "Earlier \($0)") }
        let later = codes.map { EvidenceAPI.CitedIndicator(indicator: .new(), code: $0, strapline: "Later \($0)") }
        func phase(_ title: String) -> EvidenceAPI.PhaseName { .init(id: .new(), title: title, standardCode: "ESPS", versionLabel: "3") }
        let mapping = EvidenceAPI.IndicatorMapping(
            earlier: phase("Baseline"), later: phase("Integrating"), earlierIndicators: earlier, laterIndicators: later,
            pairs: [.init(earlier: earlier[0].indicator, later: later[1].indicator)], suggestions: [],
            changedBy: .init(subject: "m", name: "Moderator of the force"), changedAt: Date(), mayChange: true, etag: "\"r10\"")
        var returned = ReturnedForm(
            Form(fields: [
                Form.Field(name: "etag", value: "\"r0\""), Form.Field(name: "later-\(earlier[0].indicator)", value: "1B"),
                Form.Field(name: "later-\(earlier[1].indicator)", value: "9X"),
            ]))
        _ = MappingForm(mapping).pairs(returned.form, errors: &returned.errors, catalogue: catalogue)
        let wrong = MappingForm(mapping).page(returned, title: "", catalogue: catalogue)
        #expect(wrong.etag == "\"r0\"" && wrong.meanwhile.isEmpty && wrong.errorSummary != nil)
        returned.take(.refused(412, standing: "\"9\""), catalogue) { _ in nil }
        let overtaken = MappingForm(mapping).page(returned, title: "", catalogue: catalogue)
        #expect(overtaken.etag == "\"r10\"" && overtaken.fields.compactMap(\.textField?.value) == ["1B", "9X"])
        #expect(overtaken.meanwhile.map(\.value).dropFirst() == ["2B", "Nothing"] && overtaken.meanwhile[0].value.hasPrefix("Moderator of the force"))
    }
}
