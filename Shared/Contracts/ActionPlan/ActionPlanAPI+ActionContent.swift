package import ContractsCore
package import ContractsEvidence

extension ActionPlanAPI {
    /// What an agreed action says, the due date aside.
    package struct ActionContent: Codable, Sendable, Equatable {
        /// Up to 20,000 characters.
        package let need: String?
        /// Up to 20,000 characters.
        package let activity: String
        package let lead: Lead
        /// Up to 2,000 characters.
        package let resources: String?
        /// Up to 2,000 characters.
        package let measure: String

        package init(need: String? = nil, activity: String, lead: Lead, resources: String? = nil, measure: String) {
            self.need = need
            self.activity = activity
            self.lead = lead
            self.resources = resources
            self.measure = measure
        }
    }

    /// An action of one's own. What is not known yet may be left out; then it is proposed.
    package struct NewAction: Codable, Sendable, Equatable {
        /// Either this or `unit`.
        package let plan: PlanID?
        package let unit: UnitID?
        /// Of a published standard; its code and wording are the service's to fill in.
        package let indicator: IndicatorID?
        /// Not `gap` and not `eia-mitigation`, which only those services make; default `own`.
        package let source: Source?
        package let need: String?
        package let activity: String?
        package let lead: Lead?
        package let resources: String?
        package let due: LocalDate?
        package let measure: String?

        package init(
            plan: PlanID? = nil, unit: UnitID? = nil, indicator: IndicatorID? = nil, source: Source? = nil, need: String? = nil, activity: String? = nil,
            lead: Lead? = nil, resources: String? = nil, due: LocalDate? = nil,
            measure: String? = nil
        ) {
            self.plan = plan
            self.unit = unit
            self.indicator = indicator
            self.source = source
            self.need = need
            self.activity = activity
            self.lead = lead
            self.resources = resources
            self.due = due
            self.measure = measure
        }
    }
}
