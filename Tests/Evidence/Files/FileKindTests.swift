import Foundation
import Testing

@testable import EvidenceService

@Suite struct FileKindTests {
    private static let zipStart: [UInt8] = [0x50, 0x4b, 0x03, 0x04]

    @Test(
        arguments: [
            ("a.pdf", Array("%PDF-1.4".utf8), "application/pdf"), ("a", Array("%PDF-1.4".utf8), "application/pdf"),
            ("a.PNG", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "image/png"), ("a.jpeg", [0xff, 0xd8, 0xff, 0xe0], "image/jpeg"),
            ("a.csv", Array("code,name\n1,Straße\n".utf8), "text/plain"), ("a.txt", Array("BMJ, MZ and ID3 are only letters".utf8), "text/plain"),
            (
                "a.docx", zipStart + Array("..[Content_Types].xml..word/document.xml".utf8),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            ),
            ("a.xlsx", zipStart + Array("..[Content_Types].xml..xl/workbook.xml".utf8), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            ("a.odt", zipStart + Array("..mimetypeapplication/vnd.oasis.opendocument.text".utf8), "application/vnd.oasis.opendocument.text"),
            ("a.zip", zipStart + Array("..photos/1.jpg".utf8), "application/zip"),
            ("a.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "application/vnd.ms-excel"),
        ] as [(String, [UInt8], String)])
    func `the bytes say what a file is`(name: String, head: [UInt8], mediaType: String) throws {
        #expect(try FileKind.told(by: head, name: FileName(name)).mediaType == mediaType)
    }

    @Test(
        arguments: [
            ("minutes.pdf", [0x4d, 0x5a, 0x90, 0x00]), ("run", [0x7f, 0x45, 0x4c, 0x46]), ("a.txt", Array("#!/bin/sh".utf8)),
            ("a.pdf", Array("only text".utf8)), ("a.html", Array("<script>alert(1)</script>".utf8)), ("a.bin", [0, 1, 2, 3]), ("a.jpg", Array("%PDF-1.4".utf8)),
            ("a.docx", zipStart + Array("..photos/1.jpg".utf8)),
        ] as [(String, [UInt8])])
    func `what is not accepted is refused, whatever it is called`(name: String, head: [UInt8]) {
        #expect(throws: FileRefusal.self) { try FileKind.told(by: head, name: FileName(name)) }
    }

    @Test(arguments: [
        ("../../x", "x"), ("C:\\Users\\me\\plan.pdf", "plan.pdf"), ("..", "file"), ("", "file"), ("/", "file"), ("a\u{0}b\n.pdf", "ab.pdf"),
        ("invoice\u{202E}fdp.exe", "invoicefdp.exe"), (" .hidden. ", "hidden"), ("cafe\u{301}.txt", "café.txt"),
    ])
    func `a name is cleaned for display`(given: String, shown: String) {
        #expect(FileName(given).text == shown)
    }

    @Test func `a long name keeps its ending`() {
        let name = FileName(String(repeating: "a", count: 400) + ".docx")
        #expect(name.text.count == FileName.longest)
        #expect(name.ending == "docx")
        #expect(FileName("plan").ending("pdf").text == "plan.pdf")
    }
}
