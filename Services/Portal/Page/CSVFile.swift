import Foundation

/// A table to save, as RFC 4180 has it: UTF-8, CR LF. Text that a spreadsheet would take for a formula is led by an apostrophe.
struct CSVFile: Sendable {
    let head: [String]
    let rows: [[String]]

    var text: String {
        ([head] + rows).map { $0.map(CSVFile.field).joined(separator: ",") + "\r\n" }.joined()
    }

    static func field(_ value: String) -> String {
        let harmless = isFormula(value) ? "'" + value : value
        guard harmless.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return harmless }
        return "\"" + harmless.replacing("\"", with: "\"\"") + "\""
    }

    /// Spreadsheets skip white space before the sign. A plain number is none.
    private static func isFormula(_ value: String) -> Bool {
        guard let first = value.utf8.first(where: { !" \t\r\n".utf8.contains($0) }), "=+-@".utf8.contains(first) else {
            return value.utf8.first.map { "\t\r".utf8.contains($0) } ?? false
        }
        return Double(value) == nil
    }
}
