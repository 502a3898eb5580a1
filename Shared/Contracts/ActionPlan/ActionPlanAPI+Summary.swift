package import ContractsCore

extension ActionPlanAPI {
    /// Counts as of today, of all that the caller may read, and by unit or by force. Query: `unit` (with those below it), `indicator`, `by` (`unit`).
    package static let getSummary = Endpoint<NoContent, Summary>(.get, "/v1/action-summary")

    /// What a line of the summary counts: each unit, or each unit at the top of the tree with all below it.
    package enum SummaryLines: String, Codable, Sendable, CaseIterable {
        case unit, force
    }

    /// Counts for dashboards.
    package struct Summary: Codable, Sendable, Equatable {
        package let asAt: LocalDate
        package let total: ActionCounts
        /// Units (or forces) with actions, by code; last the actions of no unit.
        package let units: [UnitCounts]

        package init(asAt: LocalDate, total: ActionCounts, units: [UnitCounts]) {
            self.asAt = asAt
            self.total = total
            self.units = units
        }
    }

    /// A unit's counts.
    package struct UnitCounts: Codable, Sendable, Equatable {
        package let unit: UnitID?
        package let unitCode: String?
        package let unitName: String?
        package let counts: ActionCounts

        package init(unit: UnitID? = nil, unitCode: String? = nil, unitName: String? = nil, counts: ActionCounts) {
            self.unit = unit
            self.unitCode = unitCode
            self.unitName = unitName
            self.counts = counts
        }
    }

    /// Actions by state and by RAG. `overdue` is part of `red`.
    package struct ActionCounts: Codable, Sendable, Equatable {
        package let total: Int
        package let proposed: Int
        package let agreed: Int
        package let inProgress: Int
        package let done: Int
        package let verified: Int
        package let accepted: Int
        package let cancelled: Int
        package let blue: Int
        package let red: Int
        package let amber: Int
        package let green: Int
        package let grey: Int
        /// Past their own date.
        package let overdue: Int

        package init(
            total: Int, proposed: Int, agreed: Int, inProgress: Int, done: Int, verified: Int, accepted: Int, cancelled: Int, blue: Int, red: Int,
            amber: Int, green: Int, grey: Int, overdue: Int
        ) {
            self.total = total
            self.proposed = proposed
            self.agreed = agreed
            self.inProgress = inProgress
            self.done = done
            self.verified = verified
            self.accepted = accepted
            self.cancelled = cancelled
            self.blue = blue
            self.red = red
            self.amber = amber
            self.green = green
            self.grey = grey
            self.overdue = overdue
        }
    }
}
