import ContractsCore
import ContractsEvidence
import Foundation
import HTTPTypes
import ServiceKit
import Testing

@testable import Portal

@Suite("Hourly rates")
struct EffortRatesTests {
    private let catalogue: Catalogue
    private let standing = EvidenceAPI.EffortRates(
        rates: [.init(role: "Contributor", pencePerHour: 3000, from: .begin), .init(role: "SPOC", pencePerHour: 4000, from: .begin)], etag: "\"r7\"")

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    @Test(
        "Amounts of money are read to the penny",
        arguments: [("20", 2000), ("20.5", 2050), ("£1,024.05", 102_405), ("0.01", 1), ("a lot", nil), ("1.234", nil), ("-3", nil), ("", nil)])
    func money(text: String, pence: Int?) {
        #expect(EffortRates.pence(text) == pence)
    }

    private func typed(_ role: String) -> ReturnedForm {
        let fields = [("etag", "\"r5\""), ("role", role), ("hour", "25.00"), ("from-day", "1"), ("from-month", "4"), ("from-year", "2010")]
        return ReturnedForm(Form(fields: fields.map { Form.Field(name: $0.0, value: $0.1) }))
    }

    private func page(_ returned: ReturnedForm?, mayKeep: Bool = true) -> EffortRatesPage {
        EffortRatesPage(standing, returned, today: .begin, mayKeep: mayKeep, catalogue)
    }

    @Test("The form is sent with the version of the rates that the page shows; who may only read has none")
    func version() {
        let page = page(nil)
        #expect(page.form?.etag == "\"r7\"" && page.form?.meanwhile.isEmpty == true && page.errorSummary == nil)
        #expect(self.page(nil, mayKeep: false).form == nil)
    }

    @Test("A mistake keeps the version that the form was opened from")
    func mistake() {
        var returned = typed("Contributor")
        returned.errors.add("hour", catalogue.text("rates_error_hour"))
        let page = page(returned)
        #expect(page.form?.etag == "\"r5\"" && page.form?.meanwhile.isEmpty == true)
    }

    @Test("What somebody else set meanwhile stands beside what was typed, and is overwritten only by who has seen it", arguments: [412, 428])
    func overtaken(status: Int) throws {
        var returned = typed(" contributor ")
        returned.take(.refused(status, standing: "\"r7\""), catalogue) { _ in nil }
        let page = page(returned), form = try #require(page.form)
        #expect(form.etag == "\"r7\"" && ReturnedForm?.some(returned).status == .preconditionFailed)
        #expect(returned.errors.others.first?.hasPrefix(status == 412 ? "Moderator of the force changed this" : "Somebody changed this") == true)
        #expect(form.meanwhile.map(\.label) == ["Contributor"])
        #expect(form.meanwhile.map(\.value) == ["£30.00 an hour from 1 April 2009"])
        #expect(form.fields.compactMap { $0.textField?.value } == [" contributor ", "25.00"])
        #expect(page.rates.map(\.hour) == ["£30.00", "£40.00"])
    }

    @Test("Where nobody has set a rate of the role, the page says so")
    func otherRole() throws {
        var returned = typed("Commander")
        returned.take(.refused(412, standing: "\"r7\""), catalogue) { _ in nil }
        #expect(page(returned).form?.meanwhile.map(\.value) == [catalogue.text("rates_standing_none")])
    }
}

extension LocalDate {
    fileprivate static let begin = LocalDate("2009-04-01") ?? LocalDate(Date(timeIntervalSince1970: 0))
}
