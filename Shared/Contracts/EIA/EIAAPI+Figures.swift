package import ContractsCore
package import Foundation

extension EIAAPI {
    /// How assessments go (I8). Query: `from`, `to` (dates, inclusive; default: the financial year to date), `unit`. EIA QA officer, moderator, board, inspector; others for their units.
    package static let getFigures = Endpoint<NoContent, Figures>(.get, "/v1/figures")

    /// Points of all severities that others can learn from, newest first: settled ones and remarks of published assessments marked OFFICIAL, and every point that was sent of those that the caller reads. Query: `category`, `severity`, `q`, `cursor`, `limit`. Without names. Anyone signed in.
    package static let listLearning = Endpoint<NoContent, Page<LearningPoint>>(.get, "/v1/learning")

    package struct Figures: Codable, Sendable, Equatable {
        package let from: LocalDate
        package let to: LocalDate
        package let submitted: Int
        package let approved: Int
        package let returned: Int
        package let notNeeded: Int
        package let decidedRetrospectively: Int
        package let voided: Int
        package let points: [CategoryCount]
        /// By state, of stays that ended in the period.
        package let timeInState: [TimeInState]
        /// Now, by state.
        package let states: [StateCount]
        /// Policies in force, now.
        package let policies: Int
        package let policiesCurrent: Int
        package let policiesInProgress: Int
        package let policiesOverdue: Int
        package let policiesWithout: Int
        package let reviewsOverdue: Int
        /// By month of the period.
        package let months: [MonthCount]

        package init(
            from: LocalDate, to: LocalDate, submitted: Int, approved: Int, returned: Int, notNeeded: Int, decidedRetrospectively: Int, voided: Int,
            points: [CategoryCount], timeInState: [TimeInState], states: [StateCount], policies: Int, policiesCurrent: Int, policiesInProgress: Int,
            policiesOverdue: Int, policiesWithout: Int, reviewsOverdue: Int, months: [MonthCount]
        ) {
            self.from = from
            self.to = to
            self.submitted = submitted
            self.approved = approved
            self.returned = returned
            self.notNeeded = notNeeded
            self.decidedRetrospectively = decidedRetrospectively
            self.voided = voided
            self.points = points
            self.timeInState = timeInState
            self.states = states
            self.policies = policies
            self.policiesCurrent = policiesCurrent
            self.policiesInProgress = policiesInProgress
            self.policiesOverdue = policiesOverdue
            self.policiesWithout = policiesWithout
            self.reviewsOverdue = reviewsOverdue
            self.months = months
        }
    }

    package struct CategoryCount: Codable, Sendable, Equatable {
        package let category: String
        package let label: String
        package let group: String
        package let mustFix: Int
        package let shouldFix: Int
        package let learning: Int

        package init(category: String, label: String, group: String, mustFix: Int, shouldFix: Int, learning: Int) {
            self.category = category
            self.label = label
            self.group = group
            self.mustFix = mustFix
            self.shouldFix = shouldFix
            self.learning = learning
        }
    }

    package struct TimeInState: Codable, Sendable, Equatable {
        package let state: State
        package let stays: Int
        package let medianDays: Double
        package let longestDays: Double

        package init(state: State, stays: Int, medianDays: Double, longestDays: Double) {
            self.state = state
            self.stays = stays
            self.medianDays = medianDays
            self.longestDays = longestDays
        }
    }

    package struct StateCount: Codable, Sendable, Equatable {
        package let state: State
        package let count: Int

        package init(state: State, count: Int) {
            self.state = state
            self.count = count
        }
    }

    package struct MonthCount: Codable, Sendable, Equatable {
        /// The first day.
        package let month: LocalDate
        package let submitted: Int
        package let approved: Int
        package let returned: Int

        package init(month: LocalDate, submitted: Int, approved: Int, returned: Int) {
            self.month = month
            self.submitted = submitted
            self.approved = approved
            self.returned = returned
        }
    }

    package struct LearningPoint: Codable, Sendable, Equatable {
        package let category: String
        package let categoryLabel: String
        package let severity: Severity
        /// Its title.
        package let section: String
        package let text: String
        package let answer: String?
        package let at: Date

        package init(category: String, categoryLabel: String, severity: Severity, section: String, text: String, answer: String? = nil, at: Date) {
            self.category = category
            self.categoryLabel = categoryLabel
            self.severity = severity
            self.section = section
            self.text = text
            self.answer = answer
            self.at = at
        }
    }
}
