import ContractsCore
import ContractsEvidence
import ContractsQA

extension Demonstration {
    func rate(
        _ result: DemonstrationFile.Result, _ number: Int, _ indicator: IndicatorID, of submission: SubmissionID, _ cast: DemonstrationCast
    ) async throws {
        guard result.waits != true else { return }
        let address: [String: any CustomStringConvertible] = ["submission": submission, "indicator": indicator]
        let entry: QAAPI.EntryToRate = try await stage.afterwards {
            try await stage.call(QAAPI.service, QAAPI.getEntry, address, as: cast.spoc)
        }
        // Who wrote some of it may not rate it: it waits for somebody else.
        guard entry.stage == .local, entry.mayRate else { return }
        let local = QAAPI.LocalRating(
            outcome: result.returned == nil ? .accepted : .returned, step: result.local,
            test: .init(sufficient: result.returned == nil, relevant: true, appropriate: true),
            comment: comment(file.comments.local, result.local, number), points: result.returned ?? [])
        let _: QAAPI.Rating = try await stage.call(QAAPI.service, QAAPI.rateLocally, address, body: local, match: entry.etag, as: cast.spoc)

        guard let step = result.corporate else { return }
        let again: QAAPI.EntryToRate = try await stage.call(QAAPI.service, QAAPI.getEntry, address, as: cast.adviser)
        let corporate = QAAPI.CorporateRating(outcome: .accepted, step: step, comment: comment(file.comments.corporate, step, number), points: [])
        let _: QAAPI.Rating = try await stage.call(QAAPI.service, QAAPI.rateCorporately, address, body: corporate, match: again.etag, as: cast.adviser)
    }

    private func comment(_ comments: [String: [String]], _ step: Int?, _ number: Int) -> String? {
        guard let choice = step.flatMap({ comments["\($0)"] }), !choice.isEmpty else { return nil }
        return choice[number % choice.count]
    }
}
