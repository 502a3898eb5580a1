import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import ServiceKit

/// Styles, scripts and pictures, read once. Pages ask for them with `?v=VERSION`, a hash over all of them, so that browsers may keep them for good.
struct Assets: Sendable {
    private struct File: Sendable {
        let data: ByteBuffer
        let type: String
    }

    private let files: [String: File]
    let version: String

    init(folder: URL) throws {
        var files: [String: File] = [:]
        var hash = SHA256()
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)).sorted() {
            guard let type = Assets.types[(name as NSString).pathExtension] else { continue }
            let data = try Data(contentsOf: folder.appending(path: name))
            files[name] = File(data: ByteBuffer(bytes: data), type: type)
            hash.update(data: Data(name.utf8))
            hash.update(data: data)
        }
        self.files = files
        self.version = hash.finalize().prefix(6).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// - Throws: the 404 problem.
    func response(_ name: String, version asked: String?) throws(ProblemError) -> Response {
        guard let file = files[name] else { throw .notFound() }
        let lasting = asked == version
        let headers: HTTPFields = [
            .contentType: file.type, .cacheControl: lasting ? "public, max-age=31536000, immutable" : "no-cache", .xContentTypeOptions: "nosniff",
        ]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: file.data))
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml", "png": "image/png", "woff2": "font/woff2",
        "txt": "text/plain; charset=utf-8",
    ]
}
