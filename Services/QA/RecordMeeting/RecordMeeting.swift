import ContractsCore
import ContractsEvidence
import ContractsQA
import Events
import Foundation
import Postgres
import ServiceKit

/// Records the adviser's meeting with a unit's SPOC and SMT (Q5). What becomes an action is told to the action plan; "key areas only" (S0 ¶42), so a gap may be accepted
/// with a reason instead, or only be discussed.
struct RecordMeeting: Sendable {
    let dependencies: Dependencies

    /// - Parameter transaction: nothing may follow in it but the answer's keeping: the audit entry comes last.
    func callAsFunction(_ record: MeetingToRecord, with unit: UnitID, as caller: Caller, in transaction: Transaction) async throws -> QAAPI.Meeting {
        _ = try await caller.access.unit(unit, in: transaction)
        try caller.access.require(caller.access.mayMeet(unit), in: unit, .adviserMeets)
        let gaps = Dictionary(uniqueKeysWithValues: try await StandingGap.lock(record.outcomes.map(\.gap), in: transaction).map { ($0.id, $0) })
        try check(record.outcomes, against: gaps, of: unit)

        let (now, by) = (dependencies.now(), caller.assessor)
        let meeting = MeetingID.new(at: now)
        try await insert(record, as: meeting, with: unit, by: by, at: now, in: transaction)
        try await settle(record.outcomes, in: meeting, by: by, at: now, in: transaction)
        try await tell(record.outcomes.filter { $0.decision == .action }, in: meeting, by: by, at: now, in: transaction)
        guard let row = try await MeetingRow.find(meeting, in: transaction) else { throw AccessRefusal.notFound }
        let answer = QAAPI.Meeting(row, try await DiscussedRow.of([meeting], in: transaction)[meeting] ?? [])
        try await dependencies.record("meeting.recorded", subject: "meeting/\(meeting)", before: String?.none, after: answer, by: caller, in: transaction)
        return answer
    }

    /// - Throws: the 422 problem for what is no gap of the unit; 412 for one that changed since it was read; 409 for one that is settled.
    private func check(_ outcomes: [QAAPI.GapOutcome], against gaps: [GapID: StandingGap], of unit: UnitID) throws {
        var validation = Validation()
        for (index, outcome) in outcomes.enumerated() {
            validation.check(gaps[outcome.gap]?.unit == unit, Validation.pointer("/gaps", index, "gap"), "names no gap of this unit")
            validation.check(ETag(outcome.etag) != nil, Validation.pointer("/gaps", index, "etag"), "is not an entity tag")
        }
        try validation.finish()
        for outcome in outcomes {
            guard let gap = gaps[outcome.gap], let expected = ETag(outcome.etag) else { continue }
            try gap.version.require(expected)
            guard gap.state == .open || (outcome.decision == .discussed && gap.state != .closed) else { throw Refused.settled(gap.state) }
        }
    }

    private func tell(
        _ agreed: [QAAPI.GapOutcome], in meeting: MeetingID, by assessor: QAAPI.Assessor, at now: Date, in transaction: Transaction
    ) async throws {
        let events = try await agreedGaps(agreed.map(\.gap), in: transaction).map { row in
            (subject: row.gap.description, data: QAEvents.GapAgreed(row, meeting: meeting, by: assessor, at: now))
        }
        try await dependencies.outbox.add(type: QAEvents.gapAgreed, events, in: transaction)
    }

    enum Refused: Refusal {
        case settled(QAAPI.GapState)

        var problem: ProblemError {
            switch self {
            case .settled(let state):
                .conflict("gap-settled", "A gap of this meeting \(Refused.words(state)). It no longer waits for a decision: read it again.")
            }
        }

        private static func words(_ state: QAAPI.GapState) -> String {
            switch state {
            case .open: "was opened again"
            case .agreed: "has an action by now"
            case .accepted: "was accepted without an action"
            case .awaitingRating: "waits for a fresh rating by now, because its action was verified"
            case .closed: "is closed by now"
            }
        }
    }
}
