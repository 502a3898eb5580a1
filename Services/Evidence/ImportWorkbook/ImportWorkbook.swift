import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit
import Spreadsheet

/// Records evidence from an Excel file, all or nothing (E11). Rows that name an item change it, others make one; what is there word for word already is
/// left alone, so that the same file twice changes nothing; so are rows of what the unit inherited or carried forward, which is not changed from here. A row
/// that others overtook is refused, what a sheet leaves out stays. The ratings and the wording are not read: they are not evidence.
struct ImportWorkbook: Sendable {
    let dependencies: Dependencies

    struct Options: Sendable {
        var phase: PhaseID?
        var sheet: String?
        /// Empty: the sheet has no such column.
        var headings: [WorkbookColumn: String] = [:]
        var dryRun = false
        /// What a dry run said that it does.
        var expected: String?
    }

    /// - Throws: `AccessRefusal`, `SpreadsheetRefusal`. What is wrong with the file is in the report.
    func callAsFunction(_ data: Data, in unit: UnitID, _ options: Options, as caller: Caller) async throws -> EvidenceAPI.SpreadsheetReport {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        let phase = try await PhaseRow.require(options.phase, in: dependencies.pool)
        let indicators = Dictionary(
            try await EntryRow.all(in: phase.id, of: unit, in: dependencies.pool).map { ($0.code.uppercased(), $0.indicator) },
            uniquingKeysWith: { first, _ in first })
        let headings = Dictionary(uniqueKeysWithValues: WorkbookColumn.allCases.map { ($0, options.headings[$0] ?? $0.heading) }).filter { !$0.value.isEmpty }
        let sheet: WorkbookSheet
        do {
            sheet = try await dependencies.spreadsheets.run {
                WorkbookSheet(try SpreadsheetReader(data, sheet: options.sheet, mostRows: WorkbookSheet.mostRows), headings: headings)
            }
        } catch let unreadable as SpreadsheetUnreadable {
            return .init(rows: 0, created: 0, revised: 0, unchanged: 0, errors: [.init(row: 1, detail: unreadable.sentence)])
        }
        return try await dependencies.pool.transaction { transaction in
            if !options.dryRun { try await hold(unit, transaction) }
            let standing = try await StandingItems(standing(in: unit, transaction), linked: linked(in: phase.id, of: unit, transaction))
            let items = WorkbookItems(sheet, indicators: indicators, standing: standing)
            let since = try await revisions(since: items.stale(standing.heads), transaction)
            let plan = try WorkbookPlan(items, of: sheet, onto: standing, since: since)
            guard plan.errors.isEmpty, !options.dryRun else { return plan.report }
            if let expected = options.expected, expected != plan.hash { throw SpreadsheetRefusal.planChanged }
            try await carryOut(plan, in: unit, as: caller, transaction)
            return plan.report
        }
    }

    /// The trail is written last, of all items at once: its lock is everybody's.
    private func carryOut(_ plan: WorkbookPlan, in unit: UnitID, as caller: Caller, _ transaction: Transaction) async throws {
        var entries: [AuditEntry?] = []
        for change in plan.changes {
            if let standing = change.standing {
                let audited = try await ReviseEvidence(dependencies: dependencies).revise(
                    change.content.content, of: standing.id, ifMatch: standing.etag, legacyMarking: true, as: caller, in: transaction)
                entries.append(audited.entry)
            } else {
                let audited = try await RecordEvidence(dependencies: dependencies).add(change.content, in: unit, as: caller, in: transaction)
                entries.append(audited.entry)
            }
        }
        try await AuditTrail.append(entries.compactMap(\.self), in: transaction)
    }
}
