package import ContractsCore
package import Foundation

extension ActionPlanAPI {
    /// Actions that the caller may read. Query: `unit`, `plan`, `state` (several, comma-separated), `rag` (several), `source`, `indicator`, `lead` (a subject, or `me`),
    /// `dueFrom`, `dueTo`, `overdue=true`, `q` (part of what is needed or done, or a number), `sort` (`due`, the default, without a date last; `-due`; `-changed`), `cursor`, `limit` (1-200, default 50).
    package static let listActions = Endpoint<NoContent, Page<Action>>(.get, "/v1/actions")

    /// One action with everything about it. The version to change it from is `action.etag`.
    package static let getAction = Endpoint<NoContent, ActionDetail>(.get, "/v1/actions/{action}")

    /// An action of one's own (no gap behind it), into `plan` or into the standing plan of `unit`. Contributor, SPOC, commander, adviser of the unit; moderator and board secretary
    /// where there is no unit. Agreed at once where activity, lead, due date and measure are all there; an adviser's waits for the unit. `Idempotency-Key`.
    package static let createAction = Endpoint<NewAction, ActionDetail>(.post, "/v1/actions")

    /// Says better what is to be done; `If-Match`. The due date has an address of its own.
    package static let changeAction = Endpoint<ActionContent, ActionDetail>(.put, "/v1/actions/{action}")

    /// Where an action stands: proposed → agreed → in progress → done → verified.
    package enum ActionState: String, Codable, Sendable, CaseIterable {
        case proposed
        case agreed
        case inProgress = "in-progress"
        /// The lead says so; somebody else has yet to see it.
        case done
        case verified
        /// The gap is accepted with a reason instead of acting.
        case accepted
        case cancelled
    }

    /// Where an action comes from (A2).
    package enum SourceKind: String, Codable, Sendable, CaseIterable {
        case gap
        case eiaMitigation = "eia-mitigation"
        case visit
        case recommendation
        case boardDecision = "board-decision"
        case own
    }

    /// Where it comes from, and under which id that is known there.
    package struct Source: Codable, Sendable, Equatable {
        package let kind: SourceKind
        package let reference: UUID?
        /// Of a gap: the rating that made it, such as "Not very satisfactory". Of others: the visit, the recommendation, the decision.
        package let label: String?

        package init(kind: SourceKind, reference: UUID? = nil, label: String? = nil) {
            self.kind = kind
            self.reference = reference
            self.label = label
        }
    }

    /// How it goes, by the rule of `RAGRule` in the action-plan service.
    package enum RAG: String, Codable, Sendable, CaseIterable {
        /// Done, or verified.
        case blue
        /// Past its date, or a milestone of it is.
        case red
        /// Due within 14 days, and nothing heard for 14.
        case amber
        case green
        /// Not under way: proposed, accepted, cancelled.
        case grey
    }
}
