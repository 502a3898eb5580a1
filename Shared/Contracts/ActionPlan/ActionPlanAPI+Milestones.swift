package import ContractsCore
package import Foundation

extension ActionPlanAPI {
    /// Contributor, SPOC, commander or the lead. `Idempotency-Key`.
    package static let addMilestone = Endpoint<MilestoneContent, Milestone>(.post, "/v1/actions/{action}/milestones")

    /// Until it is done; `If-Match` of the milestone.
    package static let changeMilestone = Endpoint<MilestoneContent, Milestone>(.put, "/v1/actions/{action}/milestones/{milestone}")

    /// The milestone is reached; `If-Match` of the milestone, `Idempotency-Key`.
    package static let finishMilestone = Endpoint<MilestoneDone, Milestone>(.post, "/v1/actions/{action}/milestones/{milestone}/done")

    /// A step on the way.
    package struct Milestone: Codable, Sendable, Equatable {
        package let id: MilestoneID
        package let title: String
        package let due: LocalDate
        package let doneAt: Date?
        package let doneBy: Person?
        package let note: String?
        package let overdue: Bool
        package let etag: String

        package init(
            id: MilestoneID, title: String, due: LocalDate, doneAt: Date? = nil, doneBy: Person? = nil, note: String? = nil, overdue: Bool, etag: String
        ) {
            self.id = id
            self.title = title
            self.due = due
            self.doneAt = doneAt
            self.doneBy = doneBy
            self.note = note
            self.overdue = overdue
            self.etag = etag
        }
    }

    /// A milestone's title, up to 300 characters, and its date: not after the action's.
    package struct MilestoneContent: Codable, Sendable, Equatable {
        package let title: String
        package let due: LocalDate

        package init(title: String, due: LocalDate) {
            self.title = title
            self.due = due
        }
    }

    /// What to say of it, up to 2,000 characters.
    package struct MilestoneDone: Codable, Sendable, Equatable {
        package let note: String?

        package init(note: String? = nil) {
            self.note = note
        }
    }
}
