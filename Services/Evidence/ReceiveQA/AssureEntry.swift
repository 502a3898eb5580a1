import ContractsCore
import ContractsEvidence
import ContractsQA
import Events
import Foundation
import Postgres
import ServiceKit

/// QA accepts an entry with a rating (E6, Q1, Q2).
struct AssureEntry: Sendable {
    static var handler: EventHandler {
        .on(QAEvents.entryAssured) { (event: CloudEvent<QAEvents.EntryAssured>, transaction) in
            try await AssureEntry()(event, in: transaction)
        }
    }

    /// - Throws: `EventUnprocessable` for an event about a submission that is unknown; the 422 problem for one that is not sound. Both park it.
    func callAsFunction(_ event: CloudEvent<QAEvents.EntryAssured>, in transaction: Transaction) async throws {
        let rating = try AssureEntry.rating(event.data)
        let data = event.data
        let judgement = try Judgement(
            event, outcome: .assured, stage: data.stage, by: data.by, at: data.at, unit: data.unit, indicator: data.indicator, submission: data.submission)
        if let progress = try await judgement.lockEntry(in: transaction) {
            guard let next = progress.afterAssurance(judgement.stage) else { throw judgement.nothingWaits(progress) }
            try await update(judgement, rating: rating, progress: next, in: transaction)
        }
        try await judgement.insert(rating: rating, in: transaction)
        try await judgement.record("entry.\(judgement.stage.rawValue)ly-assured", in: transaction)
    }

    private static func rating(_ event: QAEvents.EntryAssured) throws(ProblemError) -> EvidenceAPI.RatingStep {
        var validation = Validation()
        validation.range(event.step, 1...4, at: "/data/step")
        let code = validation.text(event.code, at: "/data/code", max: 100)
        let label = validation.text(event.label, at: "/data/label", max: 200)
        try validation.finish()
        return EvidenceAPI.RatingStep(step: event.step, code: code, label: label)
    }
}
