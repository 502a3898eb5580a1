package import ContractsCore

extension EvidenceAPI {
    /// The unit's workbook as an Excel file (.xlsx) in the layout of the printed workbook (E11): one row for each item under each indicator, and each
    /// indicator without any. Every item's row carries the revision that it shows, and says whence it comes: the unit itself, inherited, or carried forward.
    /// Query `phase`.
    package static let exportWorkbook = Endpoint<NoContent, NoContent>(.get, "/v1/units/{unit}/workbook/spreadsheet")

    /// Records evidence from an Excel file (.xlsx): the exported layout, or other columns that `columns` maps to it. All or nothing; every row that fails
    /// says why. A row that would change an item must carry the item's latest revision: what others changed since the export is never overwritten.
    /// Columns that the sheet lacks keep what stands; rows that it lacks change nothing; rows of inherited or carried evidence are left alone.
    /// The body is the file, up to 10 MB. Query `phase`, `dryRun`, `sheet` (default: the first), `columns` (field=heading, separated by semicolons; an
    /// empty heading leaves the field out; `;` and `%` of a heading are written %3B and %25), `expected` (the `plan` of a dry run: 409 where the import would do something else by now).
    /// Contributor or SPOC of the unit. The same file twice changes nothing.
    package static let importWorkbook = Endpoint<NoContent, SpreadsheetReport>(.post, "/v1/units/{unit}/workbook/spreadsheet")

    /// A field of an item that a column of a sheet can hold.
    package enum SpreadsheetField: String, Codable, Sendable, CaseIterable {
        case indicator, title, whatWasDone, whatChanged, howThisMeetsIt, from, to, kinds, characteristics, aims, sources, reviewBy, marking, publication
        case owner, authors, item, revision

        /// Without these there is nothing to import.
        package static let required: [SpreadsheetField] = [.indicator, .title, .whatWasDone]
    }

    /// What an import did or would do, row by row, or every row that stopped it; then nothing is stored.
    package struct SpreadsheetReport: Codable, Sendable, Equatable {
        /// The sheet that was read; nil where the file could not be.
        package let sheet: String?
        package let rows: Int
        /// Items, not rows. All three are 0 while a row fails.
        package let created: Int
        package let revised: Int
        package let unchanged: Int
        package let errors: [CellError]
        /// Every row of the sheet that says something, in order.
        package let outcomes: [RowOutcome]
        /// All sheets of the file that a person sees.
        package let sheets: [String]
        /// The headings of the sheet and what each was taken for.
        package let headings: [SheetHeading]
        /// Names exactly what the import does to what stands: send it as `expected`.
        package let plan: String?

        package init(
            sheet: String? = nil, rows: Int, created: Int, revised: Int, unchanged: Int, errors: [CellError], outcomes: [RowOutcome] = [],
            sheets: [String] = [], headings: [SheetHeading] = [], plan: String? = nil
        ) {
            self.sheet = sheet
            self.rows = rows
            self.created = created
            self.revised = revised
            self.unchanged = unchanged
            self.errors = errors
            self.outcomes = outcomes
            self.sheets = sheets
            self.headings = headings
            self.plan = plan
        }
    }

    /// What becomes of a row.
    package struct RowOutcome: Codable, Sendable, Equatable {
        /// As Excel counts, from 1.
        package let row: Int
        /// The indicator's code, as far as the row names one.
        package let indicator: String?
        package let title: String?
        /// The item that it changes or leaves.
        package let evidence: EvidenceID?
        package let kind: RowKind
        /// What would change of an item that is there.
        package let changes: [SpreadsheetField]

        package init(row: Int, indicator: String? = nil, title: String? = nil, evidence: EvidenceID? = nil, kind: RowKind, changes: [SpreadsheetField] = []) {
            self.row = row
            self.indicator = indicator
            self.title = title
            self.evidence = evidence
            self.kind = kind
            self.changes = changes
        }
    }

    /// What happens to a row's item; `failing` rows have their reasons among the errors, `linked` ones show inherited or carried evidence and are left alone.
    package enum RowKind: String, Codable, Sendable, CaseIterable {
        case created, revised, unchanged, linked, failing
    }

    /// A heading of a sheet.
    package struct SheetHeading: Codable, Sendable, Equatable {
        /// As Excel names it, such as C.
        package let column: String
        package let text: String
        /// Nil: its column is not read.
        package let field: SpreadsheetField?

        package init(column: String, text: String, field: SpreadsheetField? = nil) {
            self.column = column
            self.text = text
            self.field = field
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
