import Testing

@testable import EvidenceService

@Suite struct CSVTextTests {
    @Test(arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("\u{FEFF}a,b", [["a", "b"]]),
        ("\u{FEFF}\"a\",b", [["a", "b"]]),
        ("\"a,1\",\"say \"\"so\"\"\"\n", [["a,1", "say \"so\""]]),
        ("\"one\ntwo\",b", [["one\ntwo", "b"]]),
        ("a,,\n,,b", [["a", "", ""], ["", "", "b"]]),
        ("a\n\n\r\nb", [["a"], ["b"]]),
        ("\"\"\n\"\",", [["", ""]]),
        ("\"a\"\r\n\"b\"\r\n", [["a"], ["b"]]),
        ("", []),
    ])
    func `fields are read as RFC 4180 writes them`(text: String, rows: [[String]]) throws {
        #expect(try CSVText(text).rows.map(\.fields) == rows)
    }

    @Test(arguments: [
        ("a\n\"b", 2, "a quotation mark is never closed"), ("\"a\"b", 1, "text follows a closing quotation mark"),
        ("a\nb\"c", 2, "a quotation mark stands within a field that is not quoted"),
    ])
    func `what is not CSV is refused with its line`(text: String, line: Int, detail: String) {
        #expect(throws: CSVText.Malformed(line: line, detail: detail)) { try CSVText(text) }
    }

    @Test func `a row knows its line, also after a field of several lines and a blank line`() throws {
        #expect(try CSVText("a\n\"b\nc\"\n\nd").rows.map(\.line) == [1, 2, 5])
    }

    @Test func `what is written is read back`() throws {
        let rows = [["a", "b,c"], ["say \"so\"", "one\ntwo"], ["", "d"]]
        #expect(try CSVText(CSVText.write(rows)).rows.map(\.fields) == rows)
    }
}
