import ContractsCore
import ContractsEvidence
import Foundation
import NIOPosix
import Postgres
import ServiceKit
import Spreadsheet

/// Records evidence from an Excel file, all or nothing (E11). Rows that name an item change it, others make one; what is there word for word already is
/// left alone, so that the same file twice changes nothing. The ratings and the wording are not read: they are not evidence.
struct ImportWorkbook: Sendable {
    let dependencies: Dependencies

    struct Options: Sendable {
        var phase: PhaseID?
        var sheet: String?
        var headings: [WorkbookColumn: String] = [:]
        var dryRun = false
    }

    /// - Throws: `AccessRefusal`. What is wrong with the file is in the report.
    func callAsFunction(_ data: Data, in unit: UnitID, _ options: Options, as caller: Caller) async throws -> EvidenceAPI.SpreadsheetReport {
        try caller.access.require(caller.access.mayRecord(in: unit), in: unit, .writersOnly)
        let phase = try await PhaseRow.require(options.phase, in: dependencies.pool)
        let indicators = Dictionary(
            try await EntryRow.all(in: phase.id, of: unit, in: dependencies.pool).map { ($0.code.uppercased(), $0.indicator) },
            uniquingKeysWith: { first, _ in first })
        let headings = Dictionary(uniqueKeysWithValues: WorkbookColumn.allCases.map { ($0, options.headings[$0] ?? $0.heading) })
        let sheet: WorkbookSheet
        do {
            sheet = try await NIOThreadPool.singleton.runIfActive {
                WorkbookSheet(try SpreadsheetReader(data, sheet: options.sheet, mostRows: WorkbookSheet.mostRows), headings: headings)
            }
        } catch let unreadable as SpreadsheetUnreadable {
            return .init(rows: 0, created: 0, revised: 0, unchanged: 0, errors: [.init(row: 1, detail: unreadable.sentence)])
        }
        let items = WorkbookItems(sheet, indicators: indicators)
        return try await dependencies.pool.transaction { transaction in
            let standing = try await standing(in: unit, transaction)
            let plan = try WorkbookPlan(items, of: sheet, onto: standing, phase: Set(indicators.values))
            guard plan.errors.isEmpty, !options.dryRun else { return plan.report }
            try await hold(plan.changes.compactMap(\.standing?.id), in: unit, transaction)
            try await carryOut(plan, in: unit, as: caller, transaction)
            return plan.report
        }
    }

    private func carryOut(_ plan: WorkbookPlan, in unit: UnitID, as caller: Caller, _ transaction: Transaction) async throws {
        for change in plan.changes {
            if let standing = change.standing {
                _ = try await ReviseEvidence(dependencies: dependencies).revise(
                    change.content.content, of: standing.id, ifMatch: standing.etag, legacyMarking: true, as: caller, in: transaction)
            } else {
                _ = try await RecordEvidence(dependencies: dependencies)(change.content, in: unit, as: caller, in: transaction)
            }
        }
    }
}
