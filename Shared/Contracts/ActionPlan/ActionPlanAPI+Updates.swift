package import ContractsCore
package import ContractsEvidence
package import Foundation

extension ActionPlanAPI {
    /// Says how it goes. Contributor, SPOC, commander, adviser or the lead. `Idempotency-Key`.
    package static let addUpdate = Endpoint<UpdateContent, ActionUpdate>(.post, "/v1/actions/{action}/updates")

    /// Newest first. Query: `cursor`, `limit` (1-200, default 50).
    package static let listUpdates = Endpoint<NoContent, Page<ActionUpdate>>(.get, "/v1/actions/{action}/updates")

    /// A word on how it goes. Never changed.
    package struct ActionUpdate: Codable, Sendable, Equatable {
        package let id: ActionUpdateID
        package let text: String
        /// Items of the evidence service.
        package let evidence: [EvidenceID]
        package let at: Date
        package let by: Person

        package init(id: ActionUpdateID, text: String, evidence: [EvidenceID], at: Date, by: Person) {
            self.id = id
            self.text = text
            self.evidence = evidence
            self.at = at
            self.by = by
        }
    }

    /// Up to 5,000 characters, with at most 50 items of evidence.
    package struct UpdateContent: Codable, Sendable, Equatable {
        package let text: String
        package let evidence: [EvidenceID]

        package init(text: String, evidence: [EvidenceID]) {
            self.text = text
            self.evidence = evidence
        }
    }
}
