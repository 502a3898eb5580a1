import ContractsCore
import ContractsEvidence
import ContractsQA
import Testing

@testable import Portal

@Suite("What was typed, on the error page")
struct ErrorPageTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    private func typed(_ fields: [(String, String)]) -> [TypedText] {
        let form = Form(fields: fields.map { Form.Field(name: $0.0, value: $0.1) })
        return ErrorPage(Problem(type: "/problems/forbidden", title: "Forbidden", status: 403), from: nil, form: form, signedIn: true, catalogue: catalogue)
            .typed
    }

    @Test("A refused meeting: the paragraphs under their names, and nothing of the form's inside")
    func meeting() {
        let gap = GapID.new()
        let texts = typed([
            ("csrf_token", "a1b2"), ("idempotency_key", "0192f0c4-0000-7000-8000-000000000000"), ("on-day", "3"), ("attendees", "SPOC, Enfield; Inspector"),
            ("gap", gap.description), ("etag-\(gap)", "\"3\""), ("decision-\(gap)", "accepted"), ("reason-\(gap)", "Nothing is missing."),
            ("activity-\(gap)", ""),
            ("notes", "Agreed."),
        ])
        #expect(texts.map(\.label) == ["Who was there", "Reason", "Notes"])
        #expect(texts.map(\.value) == ["SPOC, Enfield; Inspector", "Nothing is missing.", "Agreed."])
    }

    @Test("A refused submission: the comment; what was shown and declared is not read out")
    func submission() {
        let indicator = IndicatorID.new()
        let texts = typed([
            ("person", PersonID.new().description), ("indicators", indicator.description), ("seen-\(indicator)", "\(EvidenceID.new()):3"),
            ("stated-\(indicator)", "\(EvidenceID.new()):1"), ("declaration", "yes"), ("comment", "Complete"),
        ])
        #expect(texts.map(\.label) == ["Comment"] && texts.map(\.value) == ["Complete"])
    }

    @Test("A text of a field without a name in words is given back without a heading")
    func unnamed() {
        let texts = typed([("conditions.2", "Two sentences. Of somebody."), ("outcome", "refresh"), ("item_etag", "\"12\"")])
        #expect(texts.map(\.label) == [nil] && texts.map(\.value) == ["Two sentences. Of somebody."])
    }
}
