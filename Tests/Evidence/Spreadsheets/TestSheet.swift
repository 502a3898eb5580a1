import CLibZip
import Foundation
import Testing

/// An Excel file of one sheet, made of the XML that a test gives: also such as Excel would never write.
enum TestSheet {
    private static let parts = [
        "[Content_Types].xml": """
        <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>
        """,
        "xl/workbook.xml": """
        <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Trial" sheetId="1" r:id="rId1"/></sheets></workbook>
        """,
        "xl/_rels/workbook.xml.rels": """
        <?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>
        """,
    ]

    /// - Parameters:
    ///   - rows: the inside of `sheetData`.
    ///   - before, after: what stands around it.
    ///   - strings: the inside of the shared strings.
    static func file(_ rows: String, before: String = "", after: String = "", strings: String = "") throws -> Data {
        let sheet = """
            \(before)<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\(rows)</sheetData>\(after)</worksheet>
            """
        let shared = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\(strings)</sst>"
        return try archive(parts.merging(["xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": shared]) { _, new in new })
    }

    /// A row of texts; the first is in column A. Nil leaves a cell out.
    static func row(_ number: Int, _ texts: String?...) -> String {
        let cells = zip("ABCDEFG", texts).compactMap { column, text in
            text.map { "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\($0)</t></is></c>" }
        }
        return "<row r=\"\(number)\">\(cells.joined())</row>"
    }

    /// The headings that an import looks for.
    static let headings = row(1, "Indicator", "Evidence", "What was done")

    private static func archive(_ parts: [String: String]) throws -> Data {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_EXCL, nil))
        let texts = parts.map { ($0.key, Data($0.value.utf8) as NSData) }
        for (name, text) in texts {
            let source = try #require(zip_source_buffer(archive, text.bytes, zip_uint64_t(text.length), 0))
            try #require(zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8)) >= 0)
        }
        // Writes, and so reads the texts, which must live until then.
        let closed = withExtendedLifetime(texts) { zip_close(archive) }
        try #require(closed == 0)
        return try Data(contentsOf: URL(filePath: path))
    }
}
