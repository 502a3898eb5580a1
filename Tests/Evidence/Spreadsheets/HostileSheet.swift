import Foundation
import Testing

/// A file that somebody sends by mistake or on purpose, and what they are told.
struct HostileSheet: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var before = ""
    let rows: @Sendable () -> String
    var after = ""
    var strings: @Sendable () -> String = { "" }
    var row = 1
    var column: String?
    var detail = "The file is damaged: part of it is not what Excel writes."

    func file() throws -> Data {
        try TestSheet.file(rows(), before: before, after: after, strings: strings())
    }

    private static let bomb = "This file unpacks to far more than a workbook can hold; it was not read."

    /// Packs badly, so that what stands beside it may pack well.
    private static let noise = (0..<10_000).map { _ in String(UInt64.random(in: 0...UInt64.max), radix: 36) }.joined()

    private static func text(_ length: Int) -> String {
        "<si><t>\(String(repeating: "A", count: length))</t></si>"
    }

    /// Rows whose title is the first shared text.
    private static func shared(_ rows: Int) -> String {
        (2..<rows + 2).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c><c r=\"B\($0)\" t=\"s\"><v>0</v></c></row>" }.joined()
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
            detail: bomb),
        HostileSheet(
            testDescription: "a shared text longer than Excel's longest", rows: { TestSheet.headings + shared(1) }, strings: { text(32_768) },
            detail: bomb),
        HostileSheet(
            testDescription: "a shared text that hundreds of cells refer to", rows: { TestSheet.headings + shared(600) }, strings: { text(32_767) },
            detail: bomb),
        HostileSheet(
            testDescription: "merged cells without end", rows: { TestSheet.headings },
            after: String(repeating: "<mergeCell ref=\"A2:A3\"/>", count: 20_000), detail: bomb),
        HostileSheet(
            testDescription: "empty elements without end", before: "<!--\(noise)-->",
            rows: { TestSheet.headings + String(repeating: "<x/>", count: 2_000_000) }, detail: bomb),
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
