package import ContractsCore
package import Foundation

extension QAAPI {
    /// Records a meeting with the unit's SPOC and SMT and what came of each gap. Adviser of the unit. `Idempotency-Key`. What becomes an action goes out as `qa.gap.agreed.v1`.
    /// 412 where a gap changed since its `etag` was read.
    package static let recordMeeting = Endpoint<MeetingRecord, Meeting>(.post, "/v1/units/{unit}/meetings")

    /// Newest first. Query: `cursor`, `limit` (1-100, default 20).
    package static let listMeetings = Endpoint<NoContent, Page<Meeting>>(.get, "/v1/units/{unit}/meetings")

    package static let getMeeting = Endpoint<NoContent, Meeting>(.get, "/v1/meetings/{meeting}")

    /// A meeting to record.
    package struct MeetingRecord: Codable, Sendable, Equatable {
        /// Not in the future.
        package let on: LocalDate
        /// 1 to 50.
        package let attendees: [Attendee]
        /// Up to 10,000 characters.
        package let notes: String?
        /// 1 to 200 gaps of the unit, each once.
        package let gaps: [GapOutcome]

        package init(on: LocalDate, attendees: [Attendee], notes: String? = nil, gaps: [GapOutcome]) {
            self.on = on
            self.attendees = attendees
            self.notes = notes
            self.gaps = gaps
        }
    }

    /// Somebody who was there.
    package struct Attendee: Codable, Sendable, Equatable {
        /// Up to 200 characters.
        package let name: String
        package let rank: String?
        /// Such as "SPOC" or "SMT". Up to 100 characters.
        package let capacity: String?

        package init(name: String, rank: String? = nil, capacity: String? = nil) {
            self.name = name
            self.rank = rank
            self.capacity = capacity
        }
    }

    /// What a meeting decides about a gap.
    package enum GapDecision: String, Codable, Sendable, CaseIterable {
        /// It becomes an action.
        case action
        /// It is accepted without one ("key areas only", S0 ¶42).
        case accepted
        /// It was discussed; nothing is decided yet.
        case discussed
    }

    /// A gap with what came of it.
    package struct GapOutcome: Codable, Sendable, Equatable {
        package let gap: GapID
        /// The gap as it was read.
        package let etag: String
        package let decision: GapDecision
        /// What is missing (`action`), or why no action is needed (`accepted`). Required for both; up to 2,000 characters.
        package let reason: String?
        /// What the unit might do: for an action, may be left to the action plan. Up to 2,000 characters.
        package let proposedActivity: String?

        package init(gap: GapID, etag: String, decision: GapDecision, reason: String? = nil, proposedActivity: String? = nil) {
            self.gap = gap
            self.etag = etag
            self.decision = decision
            self.reason = reason
            self.proposedActivity = proposedActivity
        }
    }

    /// A meeting as it was recorded, for good.
    package struct Meeting: Codable, Sendable, Equatable {
        package let id: MeetingID
        package let unit: UnitName
        package let on: LocalDate
        package let attendees: [Attendee]
        package let notes: String?
        package let gaps: [GapDiscussed]
        package let recordedBy: Assessor
        package let recordedAt: Date

        package init(
            id: MeetingID,
            unit: UnitName,
            on: LocalDate,
            attendees: [Attendee],
            notes: String? = nil,
            gaps: [GapDiscussed],
            recordedBy: Assessor,
            recordedAt: Date
        ) {
            self.id = id
            self.unit = unit
            self.on = on
            self.attendees = attendees
            self.notes = notes
            self.gaps = gaps
            self.recordedBy = recordedBy
            self.recordedAt = recordedAt
        }
    }

    /// A gap in the record of a meeting.
    package struct GapDiscussed: Codable, Sendable, Equatable {
        package let gap: GapID
        package let indicator: IndicatorName
        package let decision: GapDecision
        package let reason: String?
        package let proposedActivity: String?

        package init(gap: GapID, indicator: IndicatorName, decision: GapDecision, reason: String? = nil, proposedActivity: String? = nil) {
            self.gap = gap
            self.indicator = indicator
            self.decision = decision
            self.reason = reason
            self.proposedActivity = proposedActivity
        }
    }
}
