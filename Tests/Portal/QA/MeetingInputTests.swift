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
}
