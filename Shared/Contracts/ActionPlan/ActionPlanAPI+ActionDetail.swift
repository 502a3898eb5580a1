package import ContractsCore
package import Foundation

extension ActionPlanAPI {
    /// What can be done to an action.
    package enum Act: String, Codable, Sendable, CaseIterable {
        case complete
        case accept
        case start
        case change
        case changeDueDate = "change-due-date"
        case addMilestone = "add-milestone"
        case update
        case markDone = "mark-done"
        case verify
        case sendBack = "send-back"
        case cancel
        case reopen
    }

    /// An action with everything about it.
    package struct ActionDetail: Codable, Sendable, Equatable {
        package let action: Action
        /// What the caller may do to it now.
        package let acts: [Act]
        /// By due date.
        package let milestones: [Milestone]
        /// Newest first, at most 50; `listUpdates` has all.
        package let updates: [ActionUpdate]
        /// Newest first.
        package let dueDates: [DueDateChange]
        /// Newest first, at most 100; `listTrail` has all.
        package let trail: [TrailStep]
        package let escalations: [Escalation]

        package init(
            action: Action, acts: [Act], milestones: [Milestone], updates: [ActionUpdate], dueDates: [DueDateChange], trail: [TrailStep],
            escalations: [Escalation]
        ) {
            self.action = action
            self.acts = acts
            self.milestones = milestones
            self.updates = updates
            self.dueDates = dueDates
            self.trail = trail
            self.escalations = escalations
        }
    }

    /// A due date that was replaced; it is kept with the reason.
    package struct DueDateChange: Codable, Sendable, Equatable {
        package let from: LocalDate
        package let to: LocalDate
        package let reason: String
        package let at: Date
        package let by: Person

        package init(from: LocalDate, to: LocalDate, reason: String, at: Date, by: Person) {
            self.from = from
            self.to = to
            self.reason = reason
            self.at = at
            self.by = by
        }
    }
}
