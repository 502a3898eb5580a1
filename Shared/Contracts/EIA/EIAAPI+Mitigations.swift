package import ContractsCore
package import Foundation

extension EIAAPI {
    /// Mitigations of published assessments, to borrow from, without names (I6); not those of assessments that are withheld, or still wait to be published. Query: `q`, `characteristic`, `cursor`, `limit`. Anyone signed in.
    package static let listMitigations = Endpoint<NoContent, Page<LibraryMitigation>>(.get, "/v1/mitigations")

    /// From the section on actions, when the assessment is approved; an action in the action-plan service.
    package struct Mitigation: Codable, Sendable, Equatable {
        package let id: MitigationID
        package let what: String
        package let lead: String?
        package let due: LocalDate?
        package let measure: String?
        package let characteristics: [String]
        /// As the action-plan service told; none before it has.
        package let action: MitigationAction?

        package init(
            id: MitigationID, what: String, lead: String? = nil, due: LocalDate? = nil, measure: String? = nil, characteristics: [String],
            action: MitigationAction? = nil
        ) {
            self.id = id
            self.what = what
            self.lead = lead
            self.due = due
            self.measure = measure
            self.characteristics = characteristics
            self.action = action
        }
    }

    package struct MitigationAction: Codable, Sendable, Equatable {
        package let id: UUID
        /// proposed, agreed, in-progress, done, verified, accepted, cancelled.
        package let state: String
        package let due: LocalDate?
        package let lead: String?
        package let changedAt: Date

        package init(id: UUID, state: String, due: LocalDate? = nil, lead: String? = nil, changedAt: Date) {
            self.id = id
            self.state = state
            self.due = due
            self.lead = lead
            self.changedAt = changedAt
        }
    }

    package struct LibraryMitigation: Codable, Sendable, Equatable {
        package let mitigation: Mitigation
        package let assessment: AssessmentLink
        package let unit: UnitName

        package init(mitigation: Mitigation, assessment: AssessmentLink, unit: UnitName) {
            self.mitigation = mitigation
            self.assessment = assessment
            self.unit = unit
        }
    }
}
