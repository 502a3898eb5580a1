package import ContractsCore

extension EvidenceAPI {
    /// The unit's workbook as an Excel file (.xlsx) in the layout of the printed workbook (E11): one row for each item under each indicator, and each
    /// indicator without any. Query `phase`.
    package static let exportWorkbook = Endpoint<NoContent, NoContent>(.get, "/v1/units/{unit}/workbook/spreadsheet")

    /// Records evidence from an Excel file (.xlsx): the exported layout, or other columns that `columns` maps to it. All or nothing; every row that fails
    /// says why. The body is the file, up to 10 MB. Query `phase`, `dryRun`, `sheet` (default: the first), `columns` (field=heading, separated by
    /// semicolons). Contributor or SPOC of the unit. The same file twice changes nothing.
    package static let importWorkbook = Endpoint<NoContent, SpreadsheetReport>(.post, "/v1/units/{unit}/workbook/spreadsheet")

    /// What an import did or would do, or every row that stopped it; then nothing is stored.
    package struct SpreadsheetReport: Codable, Sendable, Equatable {
        package let sheet: String?
        package let rows: Int
        package let created: Int
        package let revised: Int
        package let unchanged: Int
        package let errors: [CellError]

        package init(sheet: String? = nil, rows: Int, created: Int, revised: Int, unchanged: Int, errors: [CellError]) {
            self.sheet = sheet
            self.rows = rows
            self.created = created
            self.revised = revised
            self.unchanged = unchanged
            self.errors = errors
        }
    }

    /// A row, or one cell of it, that cannot be taken.
    package struct CellError: Codable, Sendable, Equatable {
        /// As Excel counts, from 1.
        package let row: Int
        /// As Excel names it, such as C.
        package let column: String?
        package let detail: String

        package init(row: Int, column: String? = nil, detail: String) {
            self.row = row
            self.column = column
            self.detail = detail
        }
    }
}
