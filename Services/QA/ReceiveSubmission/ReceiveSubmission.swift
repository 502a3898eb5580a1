import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Postgres

/// A unit submitted entries: they wait for local QA (Q3), whatever was said about earlier submissions of them.
///
/// A unit, phase or indicator that has not been described here yet is kept by its id, and filled in when it is.
struct ReceiveSubmission: Sendable {
    let clock: @Sendable () -> Date

    var handler: EventHandler {
        .on(EvidenceEvents.submissionMade) { (event: CloudEvent<EvidenceEvents.SubmissionMade>, transaction) in
            try await self(event, in: transaction)
        }
    }

    /// - Throws: `EventUnprocessable` for a submission without entries: it is parked.
    func callAsFunction(_ event: CloudEvent<EvidenceEvents.SubmissionMade>, in transaction: Transaction) async throws {
        let made = event.data
        try event.require(from: EvidenceAPI.service, about: made.unit.description)
        guard !made.entries.isEmpty, Set(made.entries.map(\.indicator)).count == made.entries.count else {
            throw EventUnprocessable("Submission \(made.submission) has no entries, or names one twice.")
        }
        try await name(made, in: transaction)
        guard try await insert(made, at: clock(), in: transaction) else { return }
        try await insertEntries(of: made, in: transaction)
        try await putToQA(made, at: clock(), in: transaction)
        try await event.record("submission.received", "submission/\(made.submission)", in: transaction)
    }
}
