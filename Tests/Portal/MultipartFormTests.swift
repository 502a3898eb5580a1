import Foundation
import Testing

@testable import Portal

@Suite("Forms with files")
struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=----x"

    private func form(_ body: String, type: String = Self.type) -> Form? {
        MultipartForm(Data(body.replacing("\n", with: "\r\n").utf8), contentType: type)?.form
    }

    @Test("Fields and files are told apart, names unescaped, contents kept byte for byte")
    func whole() throws {
        let sent = try #require(
            form(
                """
                ------x
                Content-Disposition: form-data; name="csrf_token"

                abc
                ------x
                Content-Disposition: form-data; name="file"; filename="a %22b%22.xlsx"
                Content-Type: application/octet-stream

                PK--
                ----x is no delimiter
                ------x
                Content-Disposition: form-data; name="empty"; filename=""


                ------x--

                """))
        #expect(sent["csrf_token"] == "abc")
        #expect(sent.files == [Form.File(field: "file", name: "a \"b\".xlsx", content: Data("PK--\r\n----x is no delimiter".utf8))])
    }

    @Test("A body that is cut short, or is not what its type says, is no form")
    func broken() {
        #expect(form("------x\nContent-Disposition: form-data; name=\"a\"\n\nabc") == nil)
        #expect(form("------x\nContent-Disposition: form-data\n\nabc\n------x--\n") == nil)
        #expect(form("------y--\n") == nil)
        #expect(form("------x--\n", type: "multipart/form-data") == nil)
        #expect(form("") == nil)
        #expect(form("------x--\n")?.fields.isEmpty == true)
    }

    @Test(
        "Amounts of money are read to the penny",
        arguments: [("20", 2000), ("20.5", 2050), ("£1,024.05", 102_405), ("0.01", 1), ("a lot", nil), ("1.234", nil), ("-3", nil), ("", nil)])
    func money(text: String, pence: Int?) {
        #expect(EffortRates.pence(text) == pence)
    }
}
