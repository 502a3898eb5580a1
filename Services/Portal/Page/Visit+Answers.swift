import ContractsCore
import Foundation
import HTTPTypes
import Hummingbird

extension Visit {
    /// The page of that template. Shows the session's notice and forgets it.
    func page(_ template: String, _ model: any Sendable, _ head: PageHead, status: HTTPResponse.Status = .ok) async throws -> Response {
        let frame = Frame(head, site: site, session: session)
        let html = try site.renderer.html(template, PageContext(sentences: catalogue.sentences, frame: frame, page: model))
        if let session, session.flash != nil { try await site.sessions.keep(nil, in: session.key) }
        return Response(status: status, headers: [.contentType: "text/html; charset=utf-8"], body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
    }

    /// On to another page with GET (303), with a notice for it.
    func redirect(to path: String, flash: Flash? = nil) async throws -> Response {
        if let flash, let session { try await site.sessions.keep(flash, in: session.key) }
        return Response(status: .seeOther, headers: [.location: path])
    }

    /// A file to save.
    func download(_ data: Data, name: String, type: String) -> Response {
        let headers: HTTPFields = [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""]
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }

    /// JSON for the page's own script.
    func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        let data = try JSONCoding.encoder().encode(value)
        return Response(status: status, headers: [.contentType: "application/json"], body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }
}
