package import ContractsCore
package import ContractsEvidence
package import Foundation

extension ActionPlanAPI {
    /// An action as it stands today: a line of a list, a card of the board, a row of a CSV.
    package struct Action: Codable, Sendable, Equatable {
        package let id: ActionID
        /// Counted across the service, for people to say.
        package let number: Int
        package let plan: PlanID
        package let planTitle: String
        package let planKind: PlanKind
        package let unit: UnitID?
        /// None while the unit is not known here yet.
        package let unitCode: String?
        package let unitName: String?
        package let indicator: IndicatorID?
        package let indicatorCode: String?
        package let indicatorWording: String?
        package let source: Source
        /// What is missing or wrong.
        package let need: String?
        /// What is done about it. Empty while it is only proposed.
        package let activity: String?
        package let lead: Lead?
        package let resources: String?
        /// The timescale.
        package let due: LocalDate?
        /// How success is measured.
        package let measure: String?
        package let state: ActionState
        package let rag: RAG
        /// The rule's words, such as "3 days overdue".
        package let ragReason: String
        /// 0 where it is not overdue.
        package let daysOverdue: Int
        package let milestones: Int
        package let milestonesDone: Int
        /// The earliest milestone that is not done.
        package let nextMilestoneDue: LocalDate?
        package let dueDateChanges: Int
        package let updates: Int
        package let lastUpdateAt: Date?
        /// Escalated so far: 0 not, then the levels of the rule.
        package let escalation: Int
        package let createdAt: Date
        package let createdBy: Person
        package let agreedAt: Date?
        package let doneAt: Date?
        package let doneBy: Person?
        /// What changed because of it.
        package let whatChanged: String?
        package let verifiedAt: Date?
        package let verifiedBy: Person?
        /// Of acceptance or cancellation.
        package let closingReason: String?
        package let changedAt: Date
        package let changedBy: Person
        package let etag: String

        package init(
            id: ActionID, number: Int, plan: PlanID, planTitle: String, planKind: PlanKind, unit: UnitID? = nil, unitCode: String? = nil,
            unitName: String? = nil, indicator: IndicatorID? = nil, indicatorCode: String? = nil, indicatorWording: String? = nil, source: Source,
            need: String? = nil, activity: String? = nil, lead: Lead? = nil, resources: String? = nil, due: LocalDate? = nil, measure: String? = nil,
            state: ActionState, rag: RAG, ragReason: String, daysOverdue: Int, milestones: Int, milestonesDone: Int, nextMilestoneDue: LocalDate? = nil,
            dueDateChanges: Int, updates: Int, lastUpdateAt: Date? = nil, escalation: Int, createdAt: Date, createdBy: Person, agreedAt: Date? = nil,
            doneAt: Date? = nil, doneBy: Person? = nil, whatChanged: String? = nil, verifiedAt: Date? = nil, verifiedBy: Person? = nil,
            closingReason: String? = nil, changedAt: Date, changedBy: Person, etag: String
        ) {
            self.id = id
            self.number = number
            self.plan = plan
            self.planTitle = planTitle
            self.planKind = planKind
            self.unit = unit
            self.unitCode = unitCode
            self.unitName = unitName
            self.indicator = indicator
            self.indicatorCode = indicatorCode
            self.indicatorWording = indicatorWording
            self.source = source
            self.need = need
            self.activity = activity
            self.lead = lead
            self.resources = resources
            self.due = due
            self.measure = measure
            self.state = state
            self.rag = rag
            self.ragReason = ragReason
            self.daysOverdue = daysOverdue
            self.milestones = milestones
            self.milestonesDone = milestonesDone
            self.nextMilestoneDue = nextMilestoneDue
            self.dueDateChanges = dueDateChanges
            self.updates = updates
            self.lastUpdateAt = lastUpdateAt
            self.escalation = escalation
            self.createdAt = createdAt
            self.createdBy = createdBy
            self.agreedAt = agreedAt
            self.doneAt = doneAt
            self.doneBy = doneBy
            self.whatChanged = whatChanged
            self.verifiedAt = verifiedAt
            self.verifiedBy = verifiedBy
            self.closingReason = closingReason
            self.changedAt = changedAt
            self.changedBy = changedBy
            self.etag = etag
        }
    }
}
