import Foundation
import ServiceKit

/// The process beside the portal that turns a page into a PDF for people who need its structure (PDF/UA-1). It fetches nothing and keeps nothing.
struct Documents: Sendable {
    /// The longest document that is sent, in bytes.
    private static let longest = 4 << 20
    /// The largest file that is taken, in bytes.
    private static let largest = 16 << 20

    let base: URL
    let http: OutboundHTTP

    /// - Parameter html: whole, with its styles.
    /// - Throws: `PeerUnavailable` where the process is away, has too much to do or cannot make it.
    func pdf(_ html: String) async throws -> Data {
        let body = Data(html.utf8)
        guard body.count <= Documents.longest else { throw PeerUnavailable(service: "documents", cause: "the document has \(body.count) bytes") }
        return try await http.post(
            base.appending(path: "pdf"), body, type: "text/html; charset=utf-8", upTo: Documents.largest, within: .seconds(45), service: "documents")
    }
}
