import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import Postgres
import Spreadsheet
import Synchronization
import TestSupport
import Testing

@testable import EvidenceService

@Suite struct WorkbookSpreadsheetTests {
    @Test func `the workbook leaves in the printed layout, and comes back without changing anything`() async throws {
        try await withEvidence { world in
            _ = try await world.record("=SUM(A1) & <friends>", under: ["1B", "3B"], whatWasDone: "First line.\nSecond line, naïve.", reviewBy: .sample)
            _ = try await world.record("Another", under: ["2B"])
            let data = try await world.exported()
            let reader = try SpreadsheetReader(data, mostRows: 1_000)
            #expect(reader.sheet == "Workbook")
            #expect(reader.rows[0].cells.count == WorkbookColumn.allCases.count)
            #expect(reader.rows.count == 1 + 22)
            let first = try #require(reader.rows.first { $0.cells[1] == .text("1B") })
            #expect(first.cells[3] == .text("=SUM(A1) & <friends>"))
            #expect(first.cells[4] == .text("First line.\nSecond line, naïve."))
            #expect(first.cells[13] == .number(Double(LocalDate.sample.excelSerial)))

            let report = try await world.imported(data)
            #expect(report.rows == 3 && report.unchanged == 2 && report.created == 0 && report.revised == 0 && report.errors.isEmpty)
            #expect(report.outcomes.map(\.kind) == [.unchanged, .unchanged, .unchanged])
            #expect(report.sheets == ["Workbook", "About"])
            #expect(try await world.count("SELECT count(*) FROM evidence_revision") == 2)
        }
    }

    @Test func `what was changed in Excel makes one revision, and a new row one item; the same file again nothing`() async throws {
        try await withEvidence { world in
            let item = try await world.record("Ward panels", under: ["1B", "2B"])
            let reader = try SpreadsheetReader(try await world.exported(), mostRows: 1_000)
            let rows: [[Cell]] = reader.rows.dropFirst().map { row in
                WorkbookColumn.allCases.indices.map { column in
                    switch row.cells[column] {
                    case .text("Ward panels"): .text("Ward panels, second year")
                    case .text(let text): .text(text)
                    case .number(let number): .number(number)
                    default: .empty
                    }
                }
            }
            let added: [Cell] = WorkbookColumn.allCases.map { column in
                switch column {
                case .indicator: .text("3B. As the workbook words it")
                case .title: .text("Listening events")
                case .whatWasDone: .text("Six events.")
                case .from: .text("31/3/2010")
                case .kinds: .text("Community corroborated; activity")
                case .marking: .text("restricted")
                case .authors: .text("Contributor, Enfield (Police Constable)")
                default: .empty
                }
            }
            let columns = WorkbookColumn.allCases.map { Sheet.Column($0.heading, width: 10) }
            let data = try SpreadsheetWriter([Sheet(name: "Workbook", columns: columns, rows: rows + [added])]).data()
            let dry = try await world.imported(data, "dryRun=true")
            #expect(dry.created == 1 && dry.revised == 1 && dry.errors.isEmpty)
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 1)

            #expect(dry.outcomes.map(\.kind) == [.revised, .revised, .created])
            #expect(dry.outcomes.map(\.changes) == [[.title], [.title], []])
            #expect(dry.outcomes.map(\.indicator) == ["1B", "2B", "3B"])
            #expect(try await world.imported(data, "expected=\(dry.plan ?? "")") == dry)
            #expect(try await world.evidence(item.id).content.title == "Ward panels, second year")
            #expect(try await world.evidence(item.id).revision == 2)
            let made = try #require(try await world.entry("3B").evidence.first).content
            #expect(made.from == LocalDate("2010-03-31"))
            #expect(made.kinds == [.activity, .communityCorroborated])
            #expect(made.control.marking == .restricted)
            #expect(made.control.authors == [.init(name: "Contributor, Enfield", rank: "Police Constable")])
            let again = try await world.imported(data)
            #expect(again.created == 0 && again.revised == 0 && again.unchanged == 2)
        }
    }

    @Test func `a sheet with other headings is mapped, and every row that fails says why; nothing is half imported`() async throws {
        try await withEvidence { world in
            let data = try TestSheet.file(WorkbookSpreadsheetTests.trial)
            #expect(try await world.imported(data).errors.first?.detail == "No row has these headings: Indicator, Evidence, What was done.")
            let columns = "columns=indicator%3DNo.%3Btitle%3DSummary%3BwhatWasDone%3DDetails%3Bfrom%3DWhen"
            let report = try await world.imported(data, columns)
            #expect(report.created == 0)
            #expect(
                report.errors == [
                    .init(row: 5, column: "B", detail: "99Z is not an indicator of this phase"),
                    .init(row: 5, column: "E", detail: "is not a date like 31/3/2010"),
                ])
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 0)
            let wrong = try await world.postSheet(data, "columns=colour%3DNo.")
            #expect(wrong.status == 422)
        }
    }

    @Test(arguments: HostileSheet.all) func `a hostile or careless file is refused with a sentence`(sheet: HostileSheet) async throws {
        try await withEvidence { world in
            let report = try await world.imported(try sheet.file())
            #expect(report.errors.contains(.init(row: sheet.row, column: sheet.column, detail: sheet.detail)), "\(report.errors.prefix(3))")
            #expect(report.created == 0)
            #expect(try await world.count("SELECT count(*) FROM evidence_item") == 0)
        }
    }

    @Test func `two hundred thousand rows are refused, and not read to the end`() async throws {
        try await withEvidence { world in
            let columns = ["Indicator", "Evidence", "What was done"].map { Sheet.Column($0, width: 10) }
            let row: [Cell] = [.text("1B"), .text("x"), .text("y")]
            let data = try SpreadsheetWriter([Sheet(name: "S", columns: columns, rows: Array(repeating: row, count: 200_000))]).data()
            #expect(try await world.imported(data).errors.map(\.detail) == ["The sheet has more than 5000 rows."])
        }
    }

    @Test func `what is no Excel file is told from its bytes, and what is too large is not read`() async throws {
        try await withEvidence { world in
            let csv = try await world.imported(Data("code,name\n".utf8))
            #expect(csv.errors.first?.detail == "This is not an Excel file (.xlsx).")
            #expect(
                try await world.imported(Data([0x50, 0x4b, 3, 4] + [UInt8](repeating: 7, count: 100))).errors.first?.detail
                    == "This is not an Excel file (.xlsx).")
            let old = Data([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
            #expect(try await world.imported(old).errors.first?.detail.contains("old kind") == true)
            #expect(try await world.postSheet(Data(count: ImportWorkbook.bodyLimit + 1)).status == 413)
        }
    }

    @Test func `headings in thousands of columns are not all looked at, and of two that are the same the left one counts`() throws {
        let many = (0..<16_384).map { "<c r=\"\(SpreadsheetReader.name(ofColumn: $0))1\" t=\"s\"><v>\($0 % 4)</v></c>" }.joined()
        let texts = ["Indicator", "Evidence", "What was done", " evidence "].map { "<si><t>\($0)</t></si>" }.joined()
        let data = try TestSheet.file("<row r=\"1\">\(many)</row>", strings: texts)
        let headings = Dictionary(uniqueKeysWithValues: WorkbookColumn.allCases.map { ($0, $0.heading) })
        let sheet = WorkbookSheet(try SpreadsheetReader(data, mostRows: 10), headings: headings)
        #expect(sheet.headings.count == 200)
        #expect(sheet.columns == [.indicator: 0, .title: 1, .whatWasDone: 2])
    }

    @Test func `files are read one at a time`() async throws {
        let queue = SpreadsheetQueue()
        final class Running: Sendable { let count = Atomic(0) }
        let running = Running()
        try await withThrowingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask {
                    try await queue.run {
                        #expect(running.count.wrappingAdd(1, ordering: .relaxed).newValue == 1)
                        running.count.wrappingSubtract(1, ordering: .relaxed)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func `an item of another unit cannot be changed by naming it`() async throws {
        try await withEvidence { world in
            let foreign = try await world.record("Theirs", in: "GD")
            let columns = ["Indicator", "Evidence", "What was done", "Item"].map { Sheet.Column($0, width: 10) }
            let row: [Cell] = [.text("1B"), .text("Ours now"), .text("x"), .text(foreign.id.description)]
            let data = try SpreadsheetWriter([Sheet(name: "S", columns: columns, rows: [row])]).data()
            #expect(try await world.imported(data).errors == [.init(row: 2, column: "D", detail: "is not an item of this unit")])
        }
    }
}

extension EvidenceWorld {
    /// A sheet of texts under these headings of the workbook.
    func sheet(_ columns: [WorkbookColumn], _ rows: [String]...) throws -> Data {
        let cells = rows.map { row in row.map { Cell.text($0) } }
        return try SpreadsheetWriter([Sheet(name: "S", columns: columns.map { .init($0.heading, width: 10) }, rows: cells)]).data()
    }

    func exported(_ query: String = "") async throws -> Data {
        let answer = try await get("/v1/units/\(unit("YE"))/workbook/spreadsheet\(query)", as: token(.commander, "YE"))
        try #require(answer.status == 200, "\(answer.text)")
        #expect(answer.headers["content-disposition"]?.contains("YE Baseline workbook.xlsx") == true)
        return answer.body
    }

    func postSheet(_ data: Data, _ query: String = "", in unit: String = "YE") async throws -> TestAnswer {
        try await service.send(
            "POST", "/v1/units/\(self.unit(unit))/workbook/spreadsheet?\(query)", token: token(.contributor, unit), body: data, type: "application/octet-stream"
        )
    }

    func imported(_ data: Data, _ query: String = "", in unit: String = "YE") async throws -> EvidenceAPI.SpreadsheetReport {
        let answer = try await postSheet(data, query, in: unit)
        try #require(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }
}

extension WorkbookSpreadsheetTests {
    /// A sheet of the field trial: its own headings, and not in the first row.
    fileprivate static let trial =
        TestSheet.row(1, "Field trial, 2010") + TestSheet.row(3, nil, "No.", "Summary", "Details", "When")
        + "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>1B. Working with partners</t></is></c><c r=\"C4\" t=\"inlineStr\"><is><t>Ward panels</t></is></c>"
        + "<c r=\"D4\" t=\"inlineStr\"><is><t>Panels met monthly.</t></is></c><c r=\"E4\"><v>40268</v></c></row>"
        + TestSheet.row(5, nil, "99Z", "", "x", "soon")
}
