import ContractsCore
import ContractsEvidence
import Events
import Foundation
import Postgres
import ServiceKit

/// Freezes the revisions of the named entries and hands them to QA (E6). Nothing is frozen that the person did not see.
struct SubmitEntries: Sendable {
    let dependencies: Dependencies

    /// What is past its last day must have been ended before (`LapsePublications`): its cascade belongs into no other transaction.
    /// - Parameter transaction: nothing may follow in it but the answer's keeping: the audit entry comes last.
    func callAsFunction(
        _ command: EntriesToSubmit, phase: PhaseID, of unit: UnitID, as caller: Caller, in transaction: Transaction
    ) async throws -> EvidenceAPI.Submission {
        let unit = try await caller.access.unit(unit, in: transaction)
        try caller.access.require(caller.access.maySubmit(for: unit.id), in: unit.id, .spocOnly)
        let now = dependencies.now()
        guard unit.isOpen(on: LocalDate(now)) else { throw EvidenceRefusal.unitClosed }
        let phase = try await PhaseRow.require(phase, in: transaction)

        // From here on nothing under these entries changes until the end: whoever saves evidence waits for their rows.
        try await lock(command.indicators, of: unit.id, in: transaction)
        let due = try await due(on: LocalDate(now), under: command.indicators, of: unit.id, in: transaction)
        guard due.isEmpty else { throw Refused.changedMeanwhile(due) }
        let rows = try await entries(command, in: phase, of: unit.id, in: transaction)
        let items = Dictionary(grouping: try await FreezableRow.all(under: command.indicators, of: unit.id, in: transaction), by: \.indicator)
        try await requireSeen(command, items: items, of: unit.id, in: transaction)
        let blocked = rows.filter { !$0.facts.blockers.isEmpty }
        guard blocked.isEmpty else { throw Refused.blocked(blocked.map { ($0.code, $0.facts.blockers) }) }

        let submission = NewSubmission(
            id: .new(at: now), unit: unit, phase: phase, note: command.note,
            entries: rows.map { NewSubmission.Entry(row: $0, items: items[$0.indicator] ?? []) },
            author: caller.author, at: now
        )
        try await insert(submission, in: transaction)
        let answers = try await answers(to: submission, in: transaction)
        let made = EvidenceEvents.SubmissionMade(submission, answers: answers)
        try await dependencies.outbox.add(type: EvidenceEvents.submissionMade, subject: unit.id.description, data: made, in: transaction)
        try await dependencies.record("submission.made", subject: "submission/\(submission.id)", after: submission.sha256, by: caller, in: transaction)
        return EvidenceAPI.Submission(submission)
    }

    /// The named entries in the workbook's order.
    private func entries(_ command: EntriesToSubmit, in phase: PhaseRow, of unit: UnitID, in transaction: Transaction) async throws -> [EntryRow] {
        let wanted = Set(command.indicators)
        let rows = try await EntryRow.all(in: phase.id, of: unit, in: transaction).filter { wanted.contains($0.indicator) }
        let found = Set(rows.map(\.indicator))
        var validation = Validation()
        for (index, indicator) in command.indicators.enumerated() {
            validation.check(found.contains(indicator), Validation.pointer("/indicators", index), "is not an indicator of this phase")
        }
        try validation.finish()
        return rows
    }

    /// - Throws: `Refused.changedMeanwhile` where an item that would be frozen, or one that the person saw, is not as they saw it.
    private func requireSeen(
        _ command: EntriesToSubmit, items: [IndicatorID: [FreezableRow]], of unit: UnitID, in transaction: Transaction
    ) async throws {
        let frozen = items.values.joined()
        var changed = frozen.filter { row in
            let statement = command.seenStatements[EntriesToSubmit.Place(indicator: row.indicator, item: row.item)]
            return command.seen[row.item] != row.revision || command.seenFiles[row.item] != Set(row.files.value.map(\.id))
                || (row.link != nil && row.link?.value.statement.number != statement)
        }.map(\.title)
        let freezing = Set(frozen.map(\.item))
        let others = command.seen.filter { !freezing.contains($0.key) }
        if !others.isEmpty { changed += try await changedSince(others, of: unit, in: transaction) }
        guard changed.isEmpty else { throw Refused.changedMeanwhile(Array(Set(changed)).sorted()) }
    }
}
