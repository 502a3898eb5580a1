package import ContractsCore
package import Foundation

/// What the action-plan service tells the others (X2). Each shape is the `data` of a CloudEvent of the type that its first line names.
package enum ActionPlanEvents {
    package static let actionChanged = "action-plan.action.changed.v1"
}

extension ActionPlanEvents {
    /// `action-plan.action.changed.v1`: an action came to be or changed. Subject: the action.
    package struct ActionChanged: Codable, Sendable, Equatable {
        package let action: UUID
        /// Rises with each change of the action: an older one that arrives late is ignored.
        package let sequence: Int
        package let source: Source
        package let unit: UnitID?
        package let indicator: UUID?
        package let indicatorCode: String?
        package let state: ActionPlanAPI.ActionState
        /// Empty while it is only proposed.
        package let activity: String
        /// The lead officer's name.
        package let lead: String?
        package let due: LocalDate?
        /// As of `changedAt`: it may have changed with the date since.
        package let rag: ActionPlanAPI.RAG
        package let changedAt: Date

        package init(
            action: UUID, sequence: Int, source: Source, unit: UnitID? = nil, indicator: UUID? = nil, indicatorCode: String? = nil,
            state: ActionPlanAPI.ActionState, activity: String, lead: String? = nil, due: LocalDate? = nil, rag: ActionPlanAPI.RAG, changedAt: Date
        ) {
            self.action = action
            self.sequence = sequence
            self.source = source
            self.unit = unit
            self.indicator = indicator
            self.indicatorCode = indicatorCode
            self.state = state
            self.activity = activity
            self.lead = lead
            self.due = due
            self.rag = rag
            self.changedAt = changedAt
        }
    }

    /// Where the action comes from. `reference` is the gap, the mitigation …
    package struct Source: Codable, Sendable, Equatable {
        package let kind: ActionPlanAPI.SourceKind
        package let reference: UUID?

        package init(kind: ActionPlanAPI.SourceKind, reference: UUID? = nil) {
            self.kind = kind
            self.reference = reference
        }
    }
}
