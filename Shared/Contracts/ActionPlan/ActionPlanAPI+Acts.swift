package import ContractsCore
package import ContractsEvidence

extension ActionPlanAPI {
    /// The unit says how a proposed action is done: then it is agreed. Contributor, SPOC, commander. `If-Match`, `Idempotency-Key`.
    package static let completeAction = Endpoint<Completion, ActionDetail>(.post, "/v1/actions/{action}/completion")

    /// The gap is accepted with a reason instead of acting. Commander or adviser of the unit, moderator. `If-Match`, `Idempotency-Key`.
    package static let acceptAction = Endpoint<Reason, ActionDetail>(.post, "/v1/actions/{action}/acceptance")

    /// Work begins. `If-Match`, `Idempotency-Key`.
    package static let startAction = Endpoint<NoContent, ActionDetail>(.post, "/v1/actions/{action}/start")

    /// Another due date; the old one is kept with the reason. SPOC or commander. `If-Match`.
    package static let changeDueDate = Endpoint<DueDate, ActionDetail>(.put, "/v1/actions/{action}/due-date")

    /// It is done, and this changed. Contributor, SPOC, commander or the lead. `If-Match`, `Idempotency-Key`.
    package static let markDone = Endpoint<Done, ActionDetail>(.post, "/v1/actions/{action}/done")

    /// It was looked at and is so. Commander or adviser of the unit, moderator; never the lead nor who marked it done. `If-Match`, `Idempotency-Key`.
    package static let verifyAction = Endpoint<Verification, ActionDetail>(.post, "/v1/actions/{action}/verification")

    /// It is not so: back to work, with the reason. Who may verify it. `If-Match`, `Idempotency-Key`.
    package static let sendBackAction = Endpoint<Reason, ActionDetail>(.post, "/v1/actions/{action}/return")

    /// It will not be done, for a reason. SPOC or commander. `If-Match`, `Idempotency-Key`.
    package static let cancelAction = Endpoint<Reason, ActionDetail>(.post, "/v1/actions/{action}/cancellation")

    /// A closed action is taken up again, for a reason. Commander or adviser of the unit, moderator. `If-Match`, `Idempotency-Key`.
    package static let reopenAction = Endpoint<Reason, ActionDetail>(.post, "/v1/actions/{action}/reopening")

    /// How a proposed action is done (A2).
    package struct Completion: Codable, Sendable, Equatable {
        package let need: String?
        package let activity: String
        package let lead: Lead
        package let resources: String?
        /// The timescale. Not in the past.
        package let due: LocalDate
        package let measure: String

        package init(need: String? = nil, activity: String, lead: Lead, resources: String? = nil, due: LocalDate, measure: String) {
            self.need = need
            self.activity = activity
            self.lead = lead
            self.resources = resources
            self.due = due
            self.measure = measure
        }
    }

    /// Why. 1 to 2,000 characters.
    package struct Reason: Codable, Sendable, Equatable {
        package let reason: String

        package init(reason: String) {
            self.reason = reason
        }
    }

    /// Another due date, and why: 1 to 2,000 characters.
    package struct DueDate: Codable, Sendable, Equatable {
        package let due: LocalDate
        package let reason: String

        package init(due: LocalDate, reason: String) {
            self.due = due
            self.reason = reason
        }
    }

    /// What changed because of the action, up to 5,000 characters, and the evidence of it.
    package struct Done: Codable, Sendable, Equatable {
        package let whatChanged: String
        /// Items of the evidence service; at most 50.
        package let evidence: [EvidenceID]

        package init(whatChanged: String, evidence: [EvidenceID]) {
            self.whatChanged = whatChanged
            self.evidence = evidence
        }
    }

    /// A verifier's word, up to 2,000 characters.
    package struct Verification: Codable, Sendable, Equatable {
        package let comment: String?

        package init(comment: String? = nil) {
            self.comment = comment
        }
    }
}
