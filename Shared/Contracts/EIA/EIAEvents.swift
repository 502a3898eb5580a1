package import ContractsCore
package import Foundation

/// What the EIA service tells the others (X2). Each shape is the `data` of a CloudEvent of the type that its first line names.
package enum EIAEvents {
    package static let mitigationAgreed = "eia.mitigation.agreed.v1"
    package static let mitigationWithdrawn = "eia.mitigation.withdrawn.v1"
}

extension EIAEvents {
    /// `eia.mitigation.withdrawn.v1`: what was agreed is no longer promised. An action that is only proposed falls away; any other stays its owner's to judge (I6). Subject: the mitigation.
    package struct MitigationWithdrawn: Codable, Sendable, Equatable {
        package let mitigation: UUID
        package let assessment: UUID
        /// Such as "EIA/2026/0007".
        package let reference: String
        /// In a sentence for people.
        package let reason: String
        package let withdrawnBy: EIAAPI.Person
        package let withdrawnAt: Date

        package init(mitigation: UUID, assessment: UUID, reference: String, reason: String, withdrawnBy: EIAAPI.Person, withdrawnAt: Date) {
            self.mitigation = mitigation
            self.assessment = assessment
            self.reference = reference
            self.reason = reason
            self.withdrawnBy = withdrawnBy
            self.withdrawnAt = withdrawnAt
        }
    }
}

extension EIAEvents {
    /// `eia.mitigation.agreed.v1`: an assessment was approved, and this is to be done because of it (I6). Subject: the mitigation.
    package struct MitigationAgreed: Codable, Sendable, Equatable {
        package let mitigation: UUID
        package let assessment: UUID
        /// Such as "EIA/2026/0007".
        package let reference: String
        package let policyTitle: String
        package let unit: UnitID
        /// What is to be done.
        package let what: String
        /// Which effect it is for.
        package let reason: String?
        package let lead: String?
        package let due: LocalDate?
        package let measure: String?
        package let agreedBy: EIAAPI.Person
        package let agreedAt: Date

        package init(
            mitigation: UUID, assessment: UUID, reference: String, policyTitle: String, unit: UnitID, what: String, reason: String? = nil,
            lead: String? = nil, due: LocalDate? = nil, measure: String? = nil, agreedBy: EIAAPI.Person, agreedAt: Date
        ) {
            self.mitigation = mitigation
            self.assessment = assessment
            self.reference = reference
            self.policyTitle = policyTitle
            self.unit = unit
            self.what = what
            self.reason = reason
            self.lead = lead
            self.due = due
            self.measure = measure
            self.agreedBy = agreedBy
            self.agreedAt = agreedAt
        }
    }
}
