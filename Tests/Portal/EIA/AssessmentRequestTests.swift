import ContractsCore
import ContractsEIA
import Testing

@testable import Portal

@Suite("What a form about an assessment asks of the service")
struct AssessmentRequestTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private func request(_ act: AssessmentAct, _ fields: [(String, String)], _ errors: inout FieldErrors) -> AssessmentRequest? {
        let form = Form(fields: fields.map { Form.Field(name: $0.0, value: $0.1) })
        let people = PersonChoice(people: [EIAAPI.Person(subject: "one", name: "Owner, Enfield")])
        return AssessmentRequest(act, AssessmentActInput(form), people: people, errors: &errors, catalogue: catalogue)
    }

    @Test("Nothing of a decision is preset: each part that is missing is named")
    func emptyDecision() {
        var errors = FieldErrors()
        #expect(request(.decide, [], &errors) == nil)
        #expect(Set(errors.byField.keys) == ["outcome", "decidedOn", "read"])
    }

    @Test("A decision carries what was confirmed to be read")
    func decision() throws {
        var errors = FieldErrors()
        let fields = [
            ("outcome", "adjust"), ("reasons", "Because."), ("decidedOn-day", "3"), ("decidedOn-month", "11"), ("decidedOn-year", "2011"), ("read", "yes"),
            ("readSHA256", "abc"),
        ]
        guard case .decide(let body) = try #require(request(.decide, fields, &errors)) else { throw Unexpected() }
        #expect(errors.isEmpty)
        #expect(
            body
                == EIAAPI.NewDecision(
                    outcome: .adjust, reasons: "Because.", decidedOn: try #require(LocalDate("2011-11-03")), read: true, readSHA256: "abc"))
    }

    @Test("Neither published nor withheld by default; withholding takes the reason along")
    func publication() throws {
        var errors = FieldErrors()
        #expect(request(.publish, [("reason", "It names people.")], &errors) == nil)
        #expect(errors["publication"] != nil)
        var none = FieldErrors()
        guard case .withhold(let body) = try #require(request(.publish, [("publication", "withhold"), ("reason", "It names people.")], &none)) else {
            throw Unexpected()
        }
        #expect(body.reason == "It names people.")
    }

    @Test("Monitoring needs somebody who is known, and a date")
    func monitoring() {
        var errors = FieldErrors()
        #expect(request(.monitor, [("what", "Stops."), ("by", "nobody")], &errors) == nil)
        #expect(Set(errors.byField.keys) == ["by", "date"])
    }

    private struct Unexpected: Error {}
}
