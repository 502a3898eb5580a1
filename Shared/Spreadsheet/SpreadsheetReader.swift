package import Foundation

/// Reads an Excel file (.xlsx) that nobody vouches for: within limits, without formulas, without entities.
package struct SpreadsheetReader: Sendable {
    package let sheet: String
    /// The names of all that a person sees.
    package let sheets: [String]
    /// Those that hold something, in order.
    package let rows: [Row]
    /// As Excel writes ranges: `A2:A5`.
    package let merged: [String]
    package let since1904: Bool

    package enum Value: Sendable, Equatable {
        case text(String)
        case number(Double)
        case formula
        case error(String)
    }

    package struct Row: Sendable {
        /// As Excel counts, from 1.
        package let number: Int
        package private(set) var cells: [Int: Value] = [:]

        init(number: Int) {
            self.number = number
        }

        var isEmpty: Bool { cells.isEmpty }

        mutating func add(_ value: Value?, at column: Int) {
            if let value, value != .text("") { cells[column] = value }
        }
    }

    /// Blocks while it reads.
    /// - Parameter name: the sheet; nil takes the first that holds something.
    package init(_ data: Data, sheet name: String? = nil, mostRows: Int) throws(SpreadsheetUnreadable) {
        guard !data.starts(with: [0xd0, 0xcf, 0x11, 0xe0]) else { throw .oldExcel }
        guard data.starts(with: [0x50, 0x4b]) else { throw .notExcel }
        let archive = try ZipArchive(data)
        let workbook = WorkbookReading()
        guard let book = try archive.part("xl/workbook.xml"), let relations = try archive.part("xl/_rels/workbook.xml.rels") else { throw .notExcel }
        try workbook.read(book)
        try workbook.read(relations)
        let strings = SharedStringsReading()
        if let part = try archive.part("xl/sharedStrings.xml") { try strings.read(part) }

        var found: (name: String, reading: SheetReading)?
        for sheet in workbook.sheets where found == nil && (name == nil || sheet.name == name) {
            guard let path = workbook.path(of: sheet.relation), let part = try archive.part(path) else { throw .malformed }
            let reading = SheetReading(strings: strings.strings, mostRows: mostRows)
            try reading.read(part)
            if name != nil || !reading.rows.isEmpty { found = (sheet.name, reading) }
        }
        guard let found else { throw .noSheet(name) }
        self.sheet = found.name
        self.sheets = workbook.sheets.map(\.name)
        self.rows = found.reading.rows
        self.merged = found.reading.merged
        self.since1904 = workbook.since1904
    }

    /// Counted from 0, of a reference such as `AB12`.
    package static func column(_ reference: some StringProtocol) -> Int? {
        let letters = reference.prefix { $0.isASCII && $0.isLetter }.uppercased()
        guard (1...3).contains(letters.count) else { return nil }
        return letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 } - 1
    }

    /// As Excel names it: A, B … AA.
    package static func name(ofColumn column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : name(ofColumn: column / 26 - 1) + last
    }
}
