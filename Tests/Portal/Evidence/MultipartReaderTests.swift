import Foundation
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import ServiceKit
import TestSupport
import Testing

@testable import Portal

@Suite("Forms with files")
struct MultipartReaderTests {
    private static let body = [
        "--XyZ", "Content-Disposition: form-data; name=\"csrf_token\"", "", "a token", "--XyZ",
        "Content-Disposition: form-data; name=\"files\"; filename=\"../../a %22b%22.pdf\"", "Content-Type: application/pdf", "", "%PDF\r\n--XyNot yet\r\n",
        "--XyZ",
        "Content-Disposition: form-data; name=\"files\"; filename=\"\"", "", "", "--XyZ--", "",
    ].joined(separator: "\r\n")

    private func request(_ body: String, pieces size: Int, type: String = "multipart/form-data; boundary=XyZ") -> Request {
        let bytes = Array(body.utf8)
        let pieces = stride(from: 0, to: bytes.count, by: size).map { ByteBuffer(bytes: bytes[$0..<min($0 + size, bytes.count)]) }
        let stream = AsyncStream { continuation in
            pieces.forEach { continuation.yield($0) }
            continuation.finish()
        }
        let head = HTTPRequest(method: .post, scheme: nil, authority: nil, path: "/", headerFields: [.contentType: type])
        return Request(head: head, body: RequestBody(asyncSequence: stream))
    }

    @Test("Fields and files come out as they went in, however the body is cut", arguments: [1, 7, 64, 10_000])
    func pieces(size: Int) async throws {
        let upload = try await Upload(request(Self.body, pieces: size))
        #expect(upload.form["csrf_token"] == "a token")
        #expect(try await upload.nextFile() == "../../a \"b\".pdf")
        var text = ""
        while let piece = try await upload.nextPiece() { text += String(buffer: piece) }
        #expect(text == "%PDF\r\n--XyNot yet\r\n")
        #expect(try await upload.nextFile() == nil)
    }

    @Test("A form that ends early is refused, and no part of it is taken for all")
    func broken() async throws {
        let upload = try await Upload(request(String(decoding: Self.body.utf8.prefix(200), as: UTF8.self), pieces: 50))
        #expect(try await upload.nextFile() != nil)
        await #expect(throws: ProblemError.self) { while try await upload.nextPiece() != nil {} }
        await #expect(throws: ProblemError.self) { try await Upload(request("nonsense", pieces: 3)) }
    }

    @Test("Files are not taken without the session's token, nor from another site's page")
    func forgery() async throws {
        try await withPortal { world in
            let browser = try await world.browser(.contributor, in: PortalWorld.enfield)
            let path = "/evidence/\(UUID().uuidString.lowercased())/files"
            let session = try #require(browser.session)
            let cookie = "\(world.site.cookie.name)=\(session)"
            for site in ["same-origin", "cross-site"] {
                let answer = try await world.service.send(
                    "POST", path, headers: ["Cookie": cookie, "Sec-Fetch-Site": site], body: Data(Self.body.utf8), type: "multipart/form-data; boundary=XyZ")
                #expect(answer.status == (site == "same-origin" ? 200 : 403))
                if site == "same-origin" { #expect(answer.text.contains("Carry on where you were")) }
            }
        }
    }
}
