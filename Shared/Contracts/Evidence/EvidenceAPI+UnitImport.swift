package import ContractsCore

extension EvidenceAPI {
    /// CSV `code,name,kind,parent_code,valid_from,wave`; all or nothing. Administrator.
    package static let importUnits = Endpoint<CSVImport, ImportReport>(.post, "/v1/units/import")

    /// The same CSV. Any signed-in person.
    package static let exportUnits = Endpoint<NoContent, CSVDocument>(.get, "/v1/units/export")

    /// CSV text to import. `dryRun` checks and stores nothing.
    package struct CSVImport: Codable, Sendable, Equatable {
        package let csv: String
        package let dryRun: Bool

        package init(csv: String, dryRun: Bool) {
            self.csv = csv
            self.dryRun = dryRun
        }
    }

    /// CSV text.
    package struct CSVDocument: Codable, Sendable, Equatable {
        package let csv: String

        package init(csv: String) {
            self.csv = csv
        }
    }

    /// What an import did, or every line that stopped it; then nothing is stored.
    package struct ImportReport: Codable, Sendable, Equatable {
        package let rows: Int
        package let created: Int
        package let changed: Int
        package let unchanged: Int
        package let errors: [LineError]

        package init(rows: Int, created: Int, changed: Int, unchanged: Int, errors: [LineError]) {
            self.rows = rows
            self.created = created
            self.changed = changed
            self.unchanged = unchanged
            self.errors = errors
        }
    }

    /// A line that cannot be taken.
    package struct LineError: Codable, Sendable, Equatable {
        /// Counted from 1, the header included.
        package let line: Int
        package let detail: String

        package init(line: Int, detail: String) {
            self.line = line
            self.detail = detail
        }
    }
}
