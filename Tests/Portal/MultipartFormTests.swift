import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceKit
import Testing

@testable import Portal

@Suite("Forms with files, read whole")
struct MultipartFormTests {
    private static let type = "multipart/form-data; boundary=----x"

    private func form(_ body: String, type: String = Self.type, limit: Int = 10_000) async throws -> Form {
        let bytes = ByteBuffer(string: body.replacing("\n", with: "\r\n"))
        let head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/", headerFields: [.contentType: type])
        return try await FormReader(limit: limit).read(Request(head: head, body: RequestBody(buffer: bytes)))
    }

    @Test("Fields and files are told apart, names unescaped, contents kept byte for byte")
    func whole() async throws {
        let sent = try await form(
            """
            ------x
            Content-Disposition: form-data; name="csrf_token"

            abc
            ------x
            Content-Disposition: form-data; name="file"; filename="a; %22b%22.xlsx"
            Content-Type: application/octet-stream

            PK--
            ----x is no delimiter
            ------x
            Content-Disposition: form-data; name="empty"; filename=""


            ------x--

            """)
        #expect(sent["csrf_token"] == "abc")
        #expect(sent.files == [Form.File(field: "file", name: "a; \"b\".xlsx", content: Data("PK--\r\n----x is no delimiter".utf8))])
    }

    @Test("A body that is cut short, or is not what its type says, is no form")
    func broken() async throws {
        for body in [
            "------x\nContent-Disposition: form-data; name=\"a\"\n\nabc", "------x\nContent-Disposition: form-data\n\nabc\n------x--\n", "------y--\n", "",
        ] {
            await #expect(throws: ProblemError.self) { try await form(body) }
        }
        await #expect(throws: ProblemError.self) { try await form("------x--\n", type: "multipart/form-data") }
        #expect(try await form("------x--\n").fields.isEmpty)
        let long = "------x\nContent-Disposition: form-data; name=\"a\"\n\n\(String(repeating: "b", count: 200))\n------x--\n"
        await #expect(throws: ProblemError.self) { try await form(long, limit: 100) }
    }
}
