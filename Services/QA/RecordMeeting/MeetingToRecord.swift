import ContractsCore
import ContractsQA
import Foundation
import ServiceKit

/// A meeting with what came of each gap, found sound as far as it can be told without the gaps.
struct MeetingToRecord: Sendable {
    let on: LocalDate
    let attendees: [QAAPI.Attendee]
    let notes: String?
    let outcomes: [QAAPI.GapOutcome]

    /// - Throws: the 422 problem with every wrong field.
    init(_ body: QAAPI.MeetingRecord, today: LocalDate) throws(ProblemError) {
        var validation = Validation()
        validation.check(body.on <= today, "/on", "must not be in the future")
        validation.check((1...50).contains(body.attendees.count), "/attendees", "must name 1 to 50 people")
        validation.check((1...200).contains(body.gaps.count), "/gaps", "must name 1 to 200 gaps")
        validation.list(body.gaps.map(\.gap), max: 200, at: "/gaps")
        self.on = body.on
        self.notes = validation.optionalText(body.notes, at: "/notes", max: 10_000, lines: .many)
        self.attendees = body.attendees.prefix(50).enumerated().map { index, attendee in
            QAAPI.Attendee(
                name: validation.text(attendee.name, at: Validation.pointer("/attendees", index, "name"), max: 200),
                rank: validation.optionalText(attendee.rank, at: Validation.pointer("/attendees", index, "rank"), max: 100),
                capacity: validation.optionalText(attendee.capacity, at: Validation.pointer("/attendees", index, "capacity"), max: 100))
        }
        self.outcomes = body.gaps.prefix(200).enumerated().map { index, outcome in
            let at = Validation.pointer("/gaps", index, "reason")
            let reason = validation.optionalText(outcome.reason, at: at, max: 2_000, lines: .many)
            switch outcome.decision {
            case .action: validation.check(reason != nil, at, "is required: say what is missing")
            case .accepted: validation.check(reason != nil, at, "is required: say why no action is needed")
            case .discussed: break
            }
            let activity = validation.optionalText(
                outcome.proposedActivity, at: Validation.pointer("/gaps", index, "proposedActivity"), max: 2_000, lines: .many)
            return QAAPI.GapOutcome(gap: outcome.gap, etag: outcome.etag, decision: outcome.decision, reason: reason, proposedActivity: activity)
        }
        try validation.finish()
    }
}
