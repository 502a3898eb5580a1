import ContractsCore
import ContractsEvidence
import Crypto
import Foundation
import Postgres
import ServiceKit

/// A submission as it is stored and told: what was frozen, by whom, when.
struct NewSubmission: Sendable {
    let id: SubmissionID
    let unit: UnitRow
    let phase: PhaseRow
    let note: String?
    /// In the workbook's order.
    let entries: [Entry]
    let author: EvidenceAPI.Author
    let at: Date

    struct Entry: Sendable {
        let row: EntryRow
        let items: [FreezableRow]
    }

    /// Over a line for each indicator (code and SHA-256 of its text), each followed by a line for every frozen revision (item, number, SHA-256), and that by
    /// a line for every file of it (`file`, id, SHA-256) and one for the statement of what was inherited or carried (`statement`, number, SHA-256).
    var sha256: String {
        let lines = entries.flatMap { entry in
            ["\(entry.row.code) \(entry.row.indicatorSHA256)"] + entry.items.flatMap(\.lines)
        }
        return SHA256.hexadecimal(of: lines.map { $0 + "\n" }.joined())
    }
}

extension FreezableRow {
    fileprivate var lines: [String] {
        ["\(item) \(revision) \(sha256)"] + files.value.map { "file \($0.id) \($0.sha256)" }
            + [link?.value.statement].compactMap { $0 }.map { "statement \($0.number) \($0.sha256)" }
    }
}

extension EvidenceAPI.Submission {
    init(_ submission: NewSubmission) {
        self.init(
            id: submission.id, unit: EvidenceAPI.UnitSummary(submission.unit), version: submission.phase.version, versionLabel: submission.phase.versionLabel,
            phase: submission.phase.id, phaseTitle: submission.phase.title, note: submission.note, submittedAt: submission.at, submittedBy: submission.author,
            entries: submission.entries.map { entry in
                EvidenceAPI.FrozenEntry(
                    indicator: entry.row.indicator, code: entry.row.code, strapline: entry.row.strapline, indicatorSHA256: entry.row.indicatorSHA256,
                    items: entry.items.map(EvidenceAPI.FrozenRevision.init))
            },
            sha256: submission.sha256
        )
    }
}

extension EvidenceEvents.SubmissionMade {
    /// - Parameter answers: to the points of the returns before, by indicator.
    init(_ submission: NewSubmission, answers: [IndicatorID: [EvidenceEvents.Answer]]) {
        self.init(
            submission: submission.id, unit: submission.unit.id, version: submission.phase.version, phase: submission.phase.id, submittedAt: submission.at,
            submittedBy: submission.author, note: submission.note,
            entries: submission.entries.map { entry in
                EvidenceEvents.Entry(
                    indicator: entry.row.indicator, code: entry.row.code, sha256: entry.row.indicatorSHA256,
                    revisions: entry.items.map {
                        EvidenceEvents.FrozenRevision(
                            evidence: $0.item, revision: $0.revision, title: $0.title, sha256: $0.sha256, authors: $0.everyAuthor,
                            files: $0.files.value.nilIfEmpty, link: $0.link?.value)
                    },
                    answers: answers[entry.row.indicator] ?? [])
            },
            sha256: submission.sha256
        )
    }
}
