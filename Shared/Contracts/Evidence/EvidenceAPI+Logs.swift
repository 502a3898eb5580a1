package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// A unit's log (E12): `learning`, `risk` or `effort`. Risks by score, the others the latest day first. Query `state`, `q` (words in the
    /// line), `from`, `to` (days, both included), `sort`, `order`, `cursor`, `limit` (1-200).
    package static let listLog = Endpoint<NoContent, Page<LogLine>>(.get, "/v1/units/{unit}/logs/{log}")

    /// One line.
    package static let getLogLine = Endpoint<NoContent, LogLine>(.get, "/v1/units/{unit}/logs/{log}/{line}")

    /// Adds a line. Contributor or SPOC of the unit. `Idempotency-Key`.
    package static let addLogLine = Endpoint<LogContent, LogLine>(.post, "/v1/units/{unit}/logs/{log}")

    /// Changes an open line; `If-Match`. Contributor or SPOC of the unit.
    package static let changeLogLine = Endpoint<LogContent, LogLine>(.put, "/v1/units/{unit}/logs/{log}/{line}")

    /// Closes a line: the lesson is taken up, the risk is past, the effort is struck out and no longer counts. Nothing is deleted. `If-Match`.
    package static let closeLogLine = Endpoint<LogClosure, LogLine>(.post, "/v1/units/{unit}/logs/{log}/{line}/closure")

    /// The whole log as CSV.
    package static let exportLog = Endpoint<NoContent, CSVDocument>(.get, "/v1/units/{unit}/logs/{log}/export")

    /// What the unit spent: minutes and cost by role and by activity. Query `from`, `to` (days, both included).
    package static let summariseEffort = Endpoint<NoContent, EffortSummary>(.get, "/v1/units/{unit}/effort")

    /// What an hour of each role costs, by the day from which it does: all rates, with their version.
    package static let listEffortRates = Endpoint<NoContent, EffortRates>(.get, "/v1/effort-rates")

    /// Sets what an hour of a role costs from a day on. Moderator or administrator. `If-Match`: the version of the rates that it was made from.
    package static let putEffortRate = Endpoint<EffortRate, EffortRate>(.put, "/v1/effort-rates")

    /// Which log.
    package enum LogKind: String, Codable, Sendable, CaseIterable {
        /// What was learnt on the way.
        case learning
        case risk
        /// Who spent how long on what.
        case effort
    }

    /// Whether a line still counts.
    package enum LogState: String, Codable, Sendable, CaseIterable {
        case open
        case closed
    }

    /// What a log is ordered by.
    package enum LogSort: String, Codable, Sendable, CaseIterable {
        /// A risk's score; of the other logs the day.
        case listed
        case day
        case minutes
        case likelihood
        case impact
    }

    /// Which way: the default is `descending`.
    package enum SortOrder: String, Codable, Sendable, CaseIterable {
        case ascending
        case descending
    }

    /// What a person says in a line. `risk` belongs to the risk log, `effort` to the effort log.
    package struct LogContent: Codable, Sendable, Equatable {
        /// The day that it is about.
        package let on: LocalDate
        /// The lesson, the risk, or what the time was spent on; up to 500 characters.
        package let text: String
        /// Up to 5,000 characters.
        package let detail: String?
        package let risk: RiskAssessment?
        package let effort: Effort?

        package init(on: LocalDate, text: String, detail: String? = nil, risk: RiskAssessment? = nil, effort: Effort? = nil) {
            self.on = on
            self.text = text
            self.detail = detail
            self.risk = risk
            self.effort = effort
        }
    }

    /// How bad a risk is and who holds it.
    package struct RiskAssessment: Codable, Sendable, Equatable {
        /// 1 to 5.
        package let likelihood: Int
        /// 1 to 5.
        package let impact: Int
        /// Up to 2,000 characters.
        package let mitigation: String
        /// Up to 200 characters.
        package let owner: String

        package init(likelihood: Int, impact: Int, mitigation: String, owner: String) {
            self.likelihood = likelihood
            self.impact = impact
            self.mitigation = mitigation
            self.owner = owner
        }
    }

    /// Time that somebody spent.
    package struct Effort: Codable, Sendable, Equatable {
        /// 1 to 1,440.
        package let minutes: Int
        /// As the rates name it; up to 100 characters.
        package let role: String
        /// Up to 100 characters.
        package let activity: String

        package init(minutes: Int, role: String, activity: String) {
            self.minutes = minutes
            self.role = role
            self.activity = activity
        }
    }

    /// A line of a log.
    package struct LogLine: Codable, Sendable, Equatable {
        package let id: LogLineID
        package let unit: UnitID
        package let kind: LogKind
        package let content: LogContent
        /// Of a risk: likelihood times impact.
        package let score: Int?
        package let state: LogState
        package let writtenBy: Author
        package let writtenAt: Date
        package let changedBy: Author
        package let changedAt: Date
        /// Why it was closed.
        package let closure: String?
        package let etag: String

        package init(
            id: LogLineID,
            unit: UnitID,
            kind: LogKind,
            content: LogContent,
            score: Int? = nil,
            state: LogState,
            writtenBy: Author,
            writtenAt: Date,
            changedBy: Author,
            changedAt: Date,
            closure: String? = nil,
            etag: String
        ) {
            self.id = id
            self.unit = unit
            self.kind = kind
            self.content = content
            self.score = score
            self.state = state
            self.writtenBy = writtenBy
            self.writtenAt = writtenAt
            self.changedBy = changedBy
            self.changedAt = changedAt
            self.closure = closure
            self.etag = etag
        }
    }

    /// Why a line is closed, up to 2,000 characters.
    package struct LogClosure: Codable, Sendable, Equatable {
        package let reason: String

        package init(reason: String) {
            self.reason = reason
        }
    }

    /// What a unit spent.
    package struct EffortSummary: Codable, Sendable, Equatable {
        package let unit: UnitID
        package let from: LocalDate?
        package let to: LocalDate?
        package let minutes: Int
        /// By the rates of the days; minutes of roles without a rate are not in it.
        package let pence: Int
        package let minutesWithoutRate: Int
        package let byRole: [EffortShare]
        package let byActivity: [EffortShare]

        package init(
            unit: UnitID,
            from: LocalDate? = nil,
            to: LocalDate? = nil,
            minutes: Int,
            pence: Int,
            minutesWithoutRate: Int,
            byRole: [EffortShare],
            byActivity: [EffortShare]
        ) {
            self.unit = unit
            self.from = from
            self.to = to
            self.minutes = minutes
            self.pence = pence
            self.minutesWithoutRate = minutesWithoutRate
            self.byRole = byRole
            self.byActivity = byActivity
        }
    }

    /// One role's or one activity's part.
    package struct EffortShare: Codable, Sendable, Equatable {
        package let name: String
        package let minutes: Int
        package let pence: Int

        package init(name: String, minutes: Int, pence: Int) {
            self.name = name
            self.minutes = minutes
            self.pence = pence
        }
    }

    /// What an hour of a role costs.
    package struct EffortRate: Codable, Sendable, Equatable {
        package let role: String
        /// 1 to 1,000,000.
        package let pencePerHour: Int
        package let from: LocalDate

        package init(role: String, pencePerHour: Int, from: LocalDate) {
            self.role = role
            self.pencePerHour = pencePerHour
            self.from = from
        }
    }

    /// The rates as they stand: by role, the latest first.
    package struct EffortRates: Codable, Sendable, Equatable {
        package let rates: [EffortRate]
        /// Of all together.
        package let etag: String

        package init(rates: [EffortRate], etag: String) {
            self.rates = rates
            self.etag = etag
        }
    }
}
