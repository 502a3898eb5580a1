/// A sheet to be written: a header and rows of cells.
package struct Sheet: Sendable {
    package let name: String
    package let columns: [Column]
    package let rows: [[Cell]]

    package struct Column: Sendable {
        package let title: String
        /// In characters.
        package let width: Double

        package init(_ title: String, width: Double) {
            self.title = title
            self.width = width
        }
    }

    /// - Parameters:
    ///   - name: up to 31 characters, none of `[]:*?/\`.
    ///   - columns: the first row, which stays in view.
    package init(name: String, columns: [Column], rows: [[Cell]]) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }
}
