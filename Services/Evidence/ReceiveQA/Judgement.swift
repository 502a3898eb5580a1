import ContractsCore
import ContractsEvidence
import ContractsQA
import Events
import Foundation
import Postgres
import ServiceKit

/// What QA says about one entry of one submission: the part that a return and an acceptance have in common.
struct Judgement: Sendable {
    enum Outcome: String, Sendable {
        case returned, assured
    }

    let event: String
    let outcome: Outcome
    let stage: QAEvents.Stage
    let by: QAEvents.Assessor
    let at: Date
    let unit: UnitID
    let indicator: IndicatorID
    let submission: SubmissionID

    /// - Throws: `EventUnprocessable` where another service speaks, or the subject is not the unit; the 422 problem for an assessor without a name.
    init<Payload>(
        _ event: CloudEvent<Payload>, outcome: Outcome, stage: QAEvents.Stage, by: QAEvents.Assessor, at: Date, unit: UnitID, indicator: UUID, submission: UUID
    ) throws {
        guard event.source == QAEvents.service else { throw EventUnprocessable("Only \(QAEvents.service) may say this; it came from \(event.source).") }
        guard event.subject == unit.description else { throw EventUnprocessable("The event's subject is not the unit that it is about.") }
        var validation = Validation()
        self.by = QAEvents.Assessor(
            subject: validation.text(by.subject, at: "/data/by/subject", max: 200), name: validation.text(by.name, at: "/data/by/name", max: 200),
            rank: validation.optionalText(by.rank, at: "/data/by/rank", max: 100))
        try validation.finish()
        self.event = event.id
        self.outcome = outcome
        self.stage = stage
        self.at = at
        self.unit = unit
        self.indicator = IndicatorID(indicator)
        self.submission = SubmissionID(submission)
    }

    /// Holds the entry until the transaction ends.
    /// - Returns: nil where a later submission took this one's place before QA had heard of it: the judgement belongs to the trail, and the entry stands as
    ///   it was submitted since.
    /// - Throws: `EventUnprocessable` where the submission did not freeze this entry.
    func lockEntry(in transaction: Transaction) async throws -> EntryProgress? {
        let entry = try await entryState(in: transaction)
        guard let entry, entry.submission == submission else {
            guard try await isFrozen(in: transaction) else {
                throw EventUnprocessable("Submission \(submission) of unit \(unit) with indicator \(indicator) is not known here.")
            }
            return nil
        }
        return entry.progress
    }

    func nothingWaits(_ progress: EntryProgress) -> EventUnprocessable {
        EventUnprocessable("The entry of submission \(submission) is \(progress.rawValue): nothing of it waits for QA.")
    }

    /// The last statement of the event's transaction.
    func record(_ action: String, in transaction: Transaction) async throws {
        let entry = AuditEntry(
            actor: "\(QAEvents.service) \(by.subject)", actorName: by.name, action: action, subject: "entry/\(unit)/\(indicator)", origin: "event \(event)")
        try await AuditTrail.append(entry, in: transaction)
    }
}
