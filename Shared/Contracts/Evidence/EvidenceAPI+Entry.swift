package import ContractsCore
package import Foundation

extension EvidenceAPI {
    /// One indicator in one unit: state, evidence, points, trail.
    package static let getEntry = Endpoint<NoContent, Entry>(.get, "/v1/units/{unit}/indicators/{indicator}")

    /// Contributor or SPOC of the unit; `If-Match`.
    package static let answerPoint = Endpoint<PointAnswer, ReturnedPoint>(.put, "/v1/units/{unit}/indicators/{indicator}/points/{point}/answer")

    /// One indicator in one unit.
    package struct Entry: Codable, Sendable, Equatable {
        package let unit: UnitSummary
        package let indicator: Indicator
        package let row: WorkbookRow
        /// Newest change first, withdrawn ones left out.
        package let evidence: [Evidence]
        /// Of the latest return, in its order; earlier ones are in the trail.
        package let points: [ReturnedPoint]
        /// Newest first.
        package let trail: [TrailStep]
        package let mayRecord: Bool
        package let mayProposeApplicability: Bool
        package let mayDecideApplicability: Bool
        /// What stands under it without citing it itself, lapsed ones included; absent where there is none.
        package let linked: [LinkedEvidence]?

        package init(
            unit: UnitSummary,
            indicator: Indicator,
            row: WorkbookRow,
            evidence: [Evidence],
            points: [ReturnedPoint],
            trail: [TrailStep],
            mayRecord: Bool,
            mayProposeApplicability: Bool,
            mayDecideApplicability: Bool,
            linked: [LinkedEvidence]? = nil
        ) {
            self.unit = unit
            self.indicator = indicator
            self.row = row
            self.evidence = evidence
            self.points = points
            self.trail = trail
            self.mayRecord = mayRecord
            self.mayProposeApplicability = mayProposeApplicability
            self.mayDecideApplicability = mayDecideApplicability
            self.linked = linked
        }
    }

    /// Which quality assurance returned an entry.
    package enum AssuranceStage: String, Codable, Sendable, CaseIterable {
        case local
        case corporate
    }

    /// A point that a return asks about. It must be answered before the entry can be submitted again.
    package struct ReturnedPoint: Codable, Sendable, Equatable {
        package let id: PointID
        package let stage: AssuranceStage
        package let text: String
        package let raisedBy: Author
        package let raisedAt: Date
        package let answer: String?
        package let answeredBy: Author?
        package let answeredAt: Date?
        package let etag: String

        package init(
            id: PointID,
            stage: AssuranceStage,
            text: String,
            raisedBy: Author,
            raisedAt: Date,
            answer: String? = nil,
            answeredBy: Author? = nil,
            answeredAt: Date? = nil,
            etag: String
        ) {
            self.id = id
            self.stage = stage
            self.text = text
            self.raisedBy = raisedBy
            self.raisedAt = raisedAt
            self.answer = answer
            self.answeredBy = answeredBy
            self.answeredAt = answeredAt
            self.etag = etag
        }
    }

    /// An answer, 1 to 5,000 characters.
    package struct PointAnswer: Codable, Sendable, Equatable {
        package let answer: String

        package init(answer: String) {
            self.answer = answer
        }
    }
}
