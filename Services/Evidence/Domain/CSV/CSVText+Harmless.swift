extension CSVText {
    /// Text that no spreadsheet takes for a formula when the file is opened.
    static func harmless(_ field: String) -> String {
        guard let first = field.utf8.first, "=+-@\t\r".utf8.contains(first) else { return field }
        return "'" + field
    }
}
