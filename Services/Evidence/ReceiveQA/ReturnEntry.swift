import ContractsCore
import ContractsQA
import Events
import Foundation
import Postgres

/// QA returns an entry: it goes back to drafting with the points to answer (E6, Q2).
struct ReturnEntry: Sendable {
    static var handler: EventHandler {
        .on(QAEvents.entryReturned) { (event: CloudEvent<QAEvents.EntryReturned>, transaction) in
            try await ReturnEntry()(event, in: transaction)
        }
    }

    /// - Throws: `EventUnprocessable` for an event about a submission that is unknown; the 422 problem for one that is not sound. Both park it.
    func callAsFunction(_ event: CloudEvent<QAEvents.EntryReturned>, in transaction: Transaction) async throws {
        let points = try PointsToAnswer(event.data)
        let data = event.data
        let judgement = try Judgement(
            event, outcome: .returned, stage: data.stage, by: data.by, at: data.at, unit: data.unit, indicator: data.indicator, submission: data.submission)
        let progress = try await judgement.lockEntry(in: transaction)
        let next = progress?.afterReturn
        if let progress, next == nil { throw judgement.nothingWaits(progress) }
        try await judgement.insert(rating: nil, in: transaction)
        guard try await insert(points, of: judgement, in: transaction) else { throw EventUnprocessable("A point of this event was raised before.") }
        if let next { try await update(judgement, progress: next, openPoints: points.texts.count, in: transaction) }
        try await judgement.record("entry.returned", in: transaction)
    }
}
