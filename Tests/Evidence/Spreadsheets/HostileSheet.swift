import Foundation
import Testing

/// A file that somebody sends by mistake or on purpose, and what they are told.
struct HostileSheet: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var before = ""
    let rows: @Sendable () -> String
    var after = ""
    var row = 1
    var column: String?
    var detail = "The file is damaged: part of it is not what Excel writes."

    func file() throws -> Data {
        try TestSheet.file(rows(), before: before, after: after)
    }

    private static let entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"

    static let all = [
        HostileSheet(
            testDescription: "a formula",
            rows: {
                TestSheet.headings
                    + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>1B</t></is></c><c r=\"C2\"><f>1+1</f><v>x</v></c></row>"
            }, row: 2, column: "C", detail: "is a formula; put its value in its place"),
        HostileSheet(
            testDescription: "merged cells",
            rows: { TestSheet.headings + TestSheet.row(2, "1B", "Item 2", "Met them.") + TestSheet.row(3, "1B", "Item 3", "Met them.") },
            after: "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>", row: 2, column: "A",
            detail: "begins merged cells (A2:A3); unmerge them, and fill every row"),
        HostileSheet(
            testDescription: "a bomb", rows: { TestSheet.headings + TestSheet.row(2, "1B", String(repeating: "A", count: 90 << 20)) },
            detail: "This file unpacks to far more than a workbook can hold; it was not read."),
        HostileSheet(testDescription: "entities", before: entities, rows: { TestSheet.row(1, "&b;") }),
        HostileSheet(
            testDescription: "entities behind a long comment", before: "<!--\(String(repeating: "x", count: 9_000))-->" + entities,
            rows: { TestSheet.row(1, "&b;") }),
        HostileSheet(
            testDescription: "a row beyond all rows", rows: { TestSheet.row(.max, "1B") + "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>" }),
        HostileSheet(
            testDescription: "columns without end", rows: { "<row r=\"1\">" + String(repeating: "<c><v>1</v></c>", count: 20_000) + "</row>" }),
        HostileSheet(testDescription: "another encoding", before: "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", rows: { TestSheet.headings }),
    ]
}
