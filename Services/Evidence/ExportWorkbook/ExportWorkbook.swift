import ContractsCore
import ContractsEvidence
import Foundation
import Spreadsheet

/// A unit's workbook of a phase as an Excel file in the layout of the printed one (E11): everything that stands under its indicators, each with whence it comes.
struct ExportWorkbook: Sendable {
    let dependencies: Dependencies

    struct Exported: Sendable {
        let name: FileName
        let data: Data
    }

    func callAsFunction(_ phase: PhaseID?, of unit: UnitID, as caller: Caller) async throws -> Exported {
        let pool = dependencies.pool
        let unit = try await caller.access.unit(unit, in: pool)
        let phase = try await PhaseRow.require(phase, in: pool)
        let entries = try await EntryRow.all(in: phase.id, of: unit.id, in: pool)
        let evidence = try await evidence(in: phase.id, of: unit.id).map { (row: $0, content: try $0.decodedContent()) }
        let linked = try await linked(in: phase.id, of: unit.id)
        let rows = entries.flatMap { entry in
            let items = evidence.compactMap { ExportedItem($0.row, $0.content, under: entry.indicator) } + linked[entry.indicator, default: []]
            return items.isEmpty ? [ExportWorkbook.cells(entry, nil)] : items.map { ExportWorkbook.cells(entry, $0) }
        }
        let columns = WorkbookColumn.allCases.map { Sheet.Column($0.heading, width: $0.width) }
        let sheets = [Sheet(name: "Workbook", columns: columns, rows: rows), about(unit, phase)]
        let data = try await dependencies.spreadsheets.run { try SpreadsheetWriter(sheets).data() }
        return Exported(name: FileName("\(unit.code) \(phase.title) workbook.xlsx"), data: data)
    }

    private func about(_ unit: UnitRow, _ phase: PhaseRow) -> Sheet {
        let rows: [[Cell]] = [
            [.text("Unit"), .text("\(unit.code) \(unit.name)")], [.text("Standard"), .text("\(phase.standardCode) \(phase.versionLabel)")],
            [.text("Phase"), .text(phase.title)], [.text("As of"), .date(LocalDate(dependencies.now()))],
        ]
        return Sheet(name: "About", columns: [.init("", width: 16), .init("", width: 60)], rows: rows)
    }
}
