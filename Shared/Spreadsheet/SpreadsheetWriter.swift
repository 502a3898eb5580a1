import CLibXLSXWriter
import ContractsCore
package import Foundation

/// Writes an Excel file (.xlsx) with libxlsxwriter.
package struct SpreadsheetWriter: Sendable {
    package struct Failed: Error {
        let code: Int
    }

    private let sheets: [Sheet]

    package init(_ sheets: [Sheet]) {
        self.sheets = sheets
    }

    /// Blocks while it writes, in memory and in a temporary file.
    package func data() throws -> Data {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard let workbook = workbook_new(path) else { throw Failed(code: -1) }
        let formats = Formats(workbook)
        for sheet in sheets { write(sheet, into: workbook, formats) }
        let result = workbook_close(workbook)
        guard result == LXW_NO_ERROR else { throw Failed(code: Int(result.rawValue)) }
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    private func write(_ sheet: Sheet, into workbook: UnsafeMutablePointer<lxw_workbook>, _ formats: Formats) {
        let page = workbook_add_worksheet(workbook, sheet.name)
        for (number, column) in sheet.columns.enumerated() {
            worksheet_set_column(page, lxw_col_t(number), lxw_col_t(number), column.width, nil)
            worksheet_write_string(page, 0, lxw_col_t(number), column.title, formats.header)
        }
        worksheet_freeze_panes(page, 1, 0)
        worksheet_set_landscape(page)
        worksheet_repeat_rows(page, 0, 0)
        for (index, row) in sheet.rows.enumerated() {
            for (number, cell) in row.enumerated() { write(cell, to: page, row: lxw_row_t(index + 1), column: lxw_col_t(number), formats) }
        }
    }

    private func write(_ cell: Cell, to page: UnsafeMutablePointer<lxw_worksheet>?, row: lxw_row_t, column: lxw_col_t, _ formats: Formats) {
        switch cell {
        case .empty: break
        case .text(let text): worksheet_write_string(page, row, column, text, formats.text)
        case .number(let number): worksheet_write_number(page, row, column, number, formats.text)
        case .date(let day): worksheet_write_number(page, row, column, Double(day.excelSerial), formats.date)
        }
    }

    private struct Formats {
        let header: UnsafeMutablePointer<lxw_format>?
        let text: UnsafeMutablePointer<lxw_format>?
        let date: UnsafeMutablePointer<lxw_format>?

        init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
            header = workbook_add_format(workbook)
            format_set_bold(header)
            format_set_text_wrap(header)
            text = workbook_add_format(workbook)
            format_set_text_wrap(text)
            format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
            date = workbook_add_format(workbook)
            format_set_num_format(date, "yyyy-mm-dd")
            format_set_align(date, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        }
    }
}
