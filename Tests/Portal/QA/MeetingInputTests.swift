import ContractsCore
import ContractsQA
import Foundation
import Testing

@testable import Portal

@Suite("The meeting form")
struct MeetingInputTests {
    @Test("Who was there: a line each, the name, the rank, in what capacity; a name may have a comma")
    func people() {
        var input = MeetingInput()
        input.attendees = "SPOC, Enfield; Inspector; SPOC\n\n  Commander ;; SMT \nSomebody\n ; Inspector"
        #expect(
            input.people == [
                QAAPI.Attendee(name: "SPOC, Enfield", rank: "Inspector", capacity: "SPOC"), QAAPI.Attendee(name: "Commander", capacity: "SMT"),
                QAAPI.Attendee(name: "Somebody"),
            ])
    }

    @Test("Only gaps that something was decided of are sent, in the page's order, as they were read")
    func outcomes() {
        let gaps = [GapID.new(), GapID.new(), GapID.new()]
        let fields =
            gaps.map { ("gap", $0.description) } + [
                ("decision-\(gaps[2])", "action"), ("reason-\(gaps[2])", " No outcome "), ("etag-\(gaps[2])", "\"7\""), ("decision-\(gaps[0])", "none"),
                ("decision-\(gaps[1])", "discussed"), ("etag-\(gaps[1])", "\"2\""),
            ]
        let input = MeetingInput(Form(fields: fields.map { Form.Field(name: $0.0, value: $0.1) }))
        #expect(
            input.decided(of: gaps) == [
                QAAPI.GapOutcome(gap: gaps[1], etag: "\"2\"", decision: .discussed),
                QAAPI.GapOutcome(gap: gaps[2], etag: "\"7\"", decision: .action, reason: "No outcome"),
            ])
    }

    @Test("Somebody else was first: what was typed is all there, also of gaps that are not open any more, and stays when the form comes back again")
    func settled() throws {
        let catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
        let gap = GapID.new()
        let fields = [
            ("gap", gap.description), ("decision-\(gap)", "accepted"), ("reason-\(gap)", "Nothing is missing."), ("notes", "Agreed."),
            ("attendees", "SPOC, Enfield"),
        ]
        let input = MeetingInput(Form(fields: fields.map { Form.Field(name: $0.0, value: $0.1) }))
        func page(_ input: MeetingInput, fresh: Bool, refusal: String?) -> MeetingFormPage {
            let settled = input.settled(but: []).map { SettledGap($0, $1, found: nil, catalogue: catalogue) }
            return MeetingFormPage(
                [], settled: settled, unit: .new(), unitName: "Enfield", input: input, fresh: fresh, key: "k", errors: FieldErrors(), refusal: refusal,
                catalogue: catalogue)
        }
        let first = page(input, fresh: true, refusal: "A gap changed.")
        #expect(
            first.showsForm && first.notes.value == "Agreed." && first.attendees.value == "SPOC, Enfield"
                && first.emptyState?.action == catalogue.text("meeting_no_gaps_kept"))
        let written = try #require(first.settled.first)
        #expect(written.text.map(\.value).contains("Nothing is missing."))
        let again = MeetingInput(
            Form(fields: [Form.Field(name: "settled", value: written.value), Form.Field(name: "settled-reason-\(written.value)", value: written.reason)]))
        #expect(page(again, fresh: false, refusal: nil).settled.map(\.reason) == ["Nothing is missing."])
        #expect(!page(MeetingInput(), fresh: true, refusal: nil).showsForm)
    }
}
