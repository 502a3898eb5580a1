import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import ServiceKit
import TestSupport
import Testing

extension Journey {
    /// As the rater opens it, once QA has heard of the submission.
    func toRate(_ submission: SubmissionID, _ stage: QAAPI.Stage, _ indicator: IndicatorID? = nil) async throws -> QAAPI.EntryToRate {
        try await suite.eventually {
            let entry: QAAPI.EntryToRate = try await suite.call(
                QAAPI.service, QAAPI.getEntry, ["submission": submission, "indicator": indicator ?? self.indicator], as: stage == .local ? spoc : adviser)
            return entry.stage == stage ? entry : nil
        }
    }

    @discardableResult
    func rateLocally(
        _ submission: SubmissionID, _ outcome: QAAPI.Outcome, step: Int?, points: [String] = [], indicator: IndicatorID? = nil
    ) async throws -> QAAPI.Rating {
        let entry = try await toRate(submission, .local, indicator)
        let isAccepted = outcome == .accepted
        let rating = QAAPI.LocalRating(
            outcome: outcome, step: step, test: .init(sufficient: isAccepted, relevant: true, appropriate: true), comment: "Read with care.", points: points)
        return try await suite.call(
            QAAPI.service, QAAPI.rateLocally, ["submission": submission, "indicator": entry.indicator.id], body: rating, match: entry.etag, as: spoc)
    }

    @discardableResult
    func rateCorporately(_ submission: SubmissionID, step: Int, indicator: IndicatorID? = nil) async throws -> QAAPI.Rating {
        let entry = try await toRate(submission, .corporate, indicator)
        let rating = QAAPI.CorporateRating(outcome: .accepted, step: step, comment: "Read with care.", points: [])
        return try await suite.call(
            QAAPI.service, QAAPI.rateCorporately, ["submission": submission, "indicator": entry.indicator.id], body: rating, match: entry.etag, as: adviser)
    }

    /// All indicators but the journey's own, up to "Fairly satisfactory".
    func assureOthers() async throws {
        let others = Array(indicators.dropFirst())
        for indicator in others { try await record("Done, and seen to be done.", for: indicator) }
        let submission = try await submit(others)
        for indicator in others {
            try await rateLocally(submission, .accepted, step: 4, indicator: indicator)
            try await rateCorporately(submission, step: 3, indicator: indicator)
        }
    }

    func history() async throws -> [QAAPI.Rating] {
        let entry = try await suite.call(
            QAAPI.service, QAAPI.getEntry, ["submission": try await latestSubmission(), "indicator": indicator], as: moderator)
        return entry.ratings
    }

    private func latestSubmission() async throws -> SubmissionID {
        let page: Page<EvidenceAPI.SubmissionSummary> = try await suite.call(
            EvidenceAPI.service, EvidenceAPI.listSubmissions, ["unit": unit], as: spoc)
        return try #require(page.items.first?.id)
    }
}
