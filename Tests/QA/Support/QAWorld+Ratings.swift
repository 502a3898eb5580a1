import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import TestSupport

extension QAWorld {
    static let sound = QAAPI.EvidenceTest(sufficient: true, relevant: true, appropriate: true)

    func address(_ code: String, _ submission: SubmissionID) -> String {
        "/v1/submissions/\(submission)/indicators/\(indicator(code))"
    }

    func entry(_ code: String, _ submission: SubmissionID, as token: String) async throws -> QAAPI.EntryToRate {
        try await read(address(code, submission), as: token)
    }

    /// Judges as the unit's SPOC, having read the entry first.
    func rateLocally(
        _ code: String, _ submission: SubmissionID, in unit: String = "YE", step: Int? = 4, return points: [String] = [], comment: String? = nil,
        subject: String = "local-judge", ifMatch: String? = nil, key: String? = nil
    ) async throws -> TestAnswer {
        let token = try await token(.spoc, unit, subject: subject)
        let body = QAAPI.LocalRating(outcome: points.isEmpty ? .accepted : .returned, step: step, test: QAWorld.sound, comment: comment, points: points)
        let etag = if let ifMatch { ifMatch } else { try await entry(code, submission, as: token).etag }
        return try await send("POST", address(code, submission) + "/local-ratings", body, as: token, ifMatch: etag, key: key)
    }

    /// Judges as the unit's adviser, having read the entry first.
    func rateCorporately(
        _ code: String, _ submission: SubmissionID, in unit: String = "YE", step: Int? = 3, return points: [String] = [], comment: String? = nil,
        subject: String = "corporate-judge", ifMatch: String? = nil
    ) async throws -> TestAnswer {
        let token = try await token(.adviser, unit, subject: subject)
        let body = QAAPI.CorporateRating(outcome: points.isEmpty ? .accepted : .returned, step: step, comment: comment, points: points)
        let etag = if let ifMatch { ifMatch } else { try await entry(code, submission, as: token).etag }
        return try await send("POST", address(code, submission) + "/corporate-ratings", body, as: token, ifMatch: etag)
    }

    /// Through both stages; the clock goes on between them.
    @discardableResult
    func assure(_ code: String, _ submission: SubmissionID, in unit: String = "YE", local: Int = 4, corporate: Int = 3) async throws -> QAAPI.Rating {
        let first = try await rateLocally(code, submission, in: unit, step: local)
        guard first.status == 201 else { throw Unexpected(answer: first.text) }
        clock.advance(seconds: 1)
        let second = try await rateCorporately(code, submission, in: unit, step: corporate)
        guard second.status == 201 else { throw Unexpected(answer: second.text) }
        clock.advance(seconds: 1)
        return try second.json()
    }
}
