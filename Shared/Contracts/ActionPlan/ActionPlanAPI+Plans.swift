package import ContractsCore
package import Foundation

extension ActionPlanAPI {
    /// Plans that the caller may read, by title. Query: `kind`, `unit`, `open=true|false`, `cursor`, `limit` (1-200, default 50).
    package static let listPlans = Endpoint<NoContent, Page<Plan>>(.get, "/v1/plans")

    /// A plan of a unit: its SPOC or commander. A corporate or staff support association's plan: moderator, board secretary. `Idempotency-Key`.
    package static let createPlan = Endpoint<PlanContent, Plan>(.post, "/v1/plans")

    /// One plan with its counts as of today.
    package static let getPlan = Endpoint<NoContent, Plan>(.get, "/v1/plans/{plan}")

    /// Who may create it may change and close it; `If-Match`. The kind and the unit stay.
    package static let changePlan = Endpoint<PlanContent, Plan>(.put, "/v1/plans/{plan}")

    /// Whose plan it is (A1).
    package enum PlanKind: String, Codable, Sendable, CaseIterable {
        case corporate
        case businessGroup = "business-group"
        case unit
        case staffSupportAssociation = "staff-support-association"
    }

    /// A plan. Every unit has a standing one, made when its first action arrives.
    package struct Plan: Codable, Sendable, Equatable {
        package let id: PlanID
        package let kind: PlanKind
        /// None for a corporate plan and for an association's.
        package let unit: UnitID?
        package let unitCode: String?
        package let unitName: String?
        /// The staff support association.
        package let association: String?
        package let title: String
        package let summary: String?
        package let lead: Lead?
        package let from: LocalDate?
        package let to: LocalDate?
        package let closed: Bool
        /// Where actions of the unit go that name no plan, those from gaps first of all.
        package let standing: Bool
        package let counts: ActionCounts
        package let createdAt: Date
        package let changedAt: Date
        package let changedBy: Person
        package let etag: String

        package init(
            id: PlanID, kind: PlanKind, unit: UnitID? = nil, unitCode: String? = nil, unitName: String? = nil, association: String? = nil, title: String,
            summary: String? = nil, lead: Lead? = nil, from: LocalDate? = nil, to: LocalDate? = nil, closed: Bool, standing: Bool, counts: ActionCounts,
            createdAt: Date, changedAt: Date, changedBy: Person, etag: String
        ) {
            self.id = id
            self.kind = kind
            self.unit = unit
            self.unitCode = unitCode
            self.unitName = unitName
            self.association = association
            self.title = title
            self.summary = summary
            self.lead = lead
            self.from = from
            self.to = to
            self.closed = closed
            self.standing = standing
            self.counts = counts
            self.createdAt = createdAt
            self.changedAt = changedAt
            self.changedBy = changedBy
            self.etag = etag
        }
    }

    /// What may be said of a plan.
    package struct PlanContent: Codable, Sendable, Equatable {
        package let kind: PlanKind
        /// For a unit's or business group's plan.
        package let unit: UnitID?
        /// For an association's plan; up to 200 characters.
        package let association: String?
        /// Up to 200 characters.
        package let title: String
        /// Up to 5,000 characters.
        package let summary: String?
        package let lead: Lead?
        package let from: LocalDate?
        package let to: LocalDate?
        /// A closed plan takes no new actions.
        package let closed: Bool?

        package init(
            kind: PlanKind, unit: UnitID? = nil, association: String? = nil, title: String, summary: String? = nil, lead: Lead? = nil,
            from: LocalDate? = nil, to: LocalDate? = nil, closed: Bool? = nil
        ) {
            self.kind = kind
            self.unit = unit
            self.association = association
            self.title = title
            self.summary = summary
            self.lead = lead
            self.from = from
            self.to = to
            self.closed = closed
        }
    }
}
