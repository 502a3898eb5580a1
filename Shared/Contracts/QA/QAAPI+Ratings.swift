package import ContractsCore
package import ContractsEvidence
package import Foundation

extension QAAPI {
    /// Local QA (Q1). SPOC of the unit, never one who wrote what is judged or judged the submission corporately. `If-Match` (the entry's `etag`), `Idempotency-Key`.
    /// 409 `/problems/superseded` where the unit submitted again meanwhile, `/problems/already-judged` where somebody was first: both say who, when and what.
    package static let rateLocally = Endpoint<LocalRating, Rating>(.post, "/v1/submissions/{submission}/indicators/{indicator}/local-ratings")

    /// Corporate QA (Q2). Adviser of the unit, with the same conditions.
    package static let rateCorporately = Endpoint<CorporateRating, Rating>(.post, "/v1/submissions/{submission}/indicators/{indicator}/corporate-ratings")

    /// One rating; it never changes.
    package static let getRating = Endpoint<NoContent, Rating>(.get, "/v1/ratings/{rating}")

    /// What a judge decides.
    package enum Outcome: String, Codable, Sendable, CaseIterable {
        case accepted
        case returned
    }

    /// The three questions of local QA (S4 p.3): sufficient, relevant and appropriate.
    package struct EvidenceTest: Codable, Sendable, Equatable {
        package let sufficient: Bool
        package let relevant: Bool
        package let appropriate: Bool

        package init(sufficient: Bool, relevant: Bool, appropriate: Bool) {
            self.sufficient = sufficient
            self.relevant = relevant
            self.appropriate = appropriate
        }
    }

    /// What a SPOC says. Accepted: a step, and all three of the test. Returned: at least one point; the step may be left open.
    package struct LocalRating: Codable, Sendable, Equatable {
        package let outcome: Outcome
        /// 1 "Not in place" to 4 "In place and effective".
        package let step: Int?
        package let test: EvidenceTest
        /// Up to 5,000 characters.
        package let comment: String?
        /// Up to 20, each up to 2,000 characters.
        package let points: [String]

        package init(outcome: Outcome, step: Int? = nil, test: EvidenceTest, comment: String? = nil, points: [String]) {
            self.outcome = outcome
            self.step = step
            self.test = test
            self.comment = comment
            self.points = points
        }
    }

    /// What an adviser says. Accepted: a step. Returned: at least one point; the step may be left open.
    package struct CorporateRating: Codable, Sendable, Equatable {
        package let outcome: Outcome
        /// 1 "Not at all satisfactory" to 4 "Very satisfactory".
        package let step: Int?
        /// Up to 5,000 characters.
        package let comment: String?
        /// Up to 20, each up to 2,000 characters.
        package let points: [String]

        package init(outcome: Outcome, step: Int? = nil, comment: String? = nil, points: [String]) {
            self.outcome = outcome
            self.step = step
            self.comment = comment
            self.points = points
        }
    }

    /// A rating as it was given, for good (Q4).
    package struct Rating: Codable, Sendable, Equatable {
        package let id: RatingID
        package let unit: UnitID
        package let indicator: IndicatorID
        package let submission: SubmissionID
        package let stage: Stage
        package let outcome: Outcome
        package let step: EvidenceAPI.RatingStep?
        /// Of local QA.
        package let test: EvidenceTest?
        package let comment: String?
        package let points: [QAEvents.Point]
        package let by: Assessor
        package let at: Date
        /// Exactly what was judged.
        package let revisions: [JudgedRevision]
        /// Of the indicator's text that was judged against.
        package let indicatorSHA256: String
        /// A local rating that corporate QA has not confirmed: an interim result.
        package let interim: Bool
        /// The gap that it opened or kept open.
        package let gap: GapID?

        package init(
            id: RatingID,
            unit: UnitID,
            indicator: IndicatorID,
            submission: SubmissionID,
            stage: Stage,
            outcome: Outcome,
            step: EvidenceAPI.RatingStep? = nil,
            test: EvidenceTest? = nil,
            comment: String? = nil,
            points: [QAEvents.Point],
            by: Assessor,
            at: Date,
            revisions: [JudgedRevision],
            indicatorSHA256: String,
            interim: Bool,
            gap: GapID? = nil
        ) {
            self.id = id
            self.unit = unit
            self.indicator = indicator
            self.submission = submission
            self.stage = stage
            self.outcome = outcome
            self.step = step
            self.test = test
            self.comment = comment
            self.points = points
            self.by = by
            self.at = at
            self.revisions = revisions
            self.indicatorSHA256 = indicatorSHA256
            self.interim = interim
            self.gap = gap
        }
    }
}
