import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import ServiceKit

/// Reads a submitted form within a limit.
struct FormReader: Sendable {
    let limit: Int

    /// More parts than any page of the portal has.
    private static let mostParts = 500

    /// - Throws: 413 over the limit, 400 for a body that is not a form or does not arrive whole.
    func read(_ request: Request) async throws -> Form {
        let declared = request.headers[.contentLength].flatMap(Int.init)
        if let declared, declared > limit { throw ProblemError.tooLarge(limit: limit) }
        let type = request.headers[.contentType]?.lowercased() ?? ""
        if type.hasPrefix("multipart/form-data") { return try await withFiles(request) }
        var bytes = Data()
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= limit else { throw ProblemError.tooLarge(limit: limit) }
            bytes.append(contentsOf: part.readableBytesView)
        }
        // The stream ends early without an error when the connection goes away.
        guard declared == nil || declared == bytes.count else { throw MultipartReader.broken }
        guard bytes.isEmpty || type.hasPrefix("application/x-www-form-urlencoded") else { throw ProblemError.badRequest("The request carries no form.") }
        return Form(urlEncoded: String(decoding: bytes, as: UTF8.self))
    }

    /// Files whole, in memory: for small ones within the limit. Large ones are streamed (`Upload`).
    private func withFiles(_ request: Request) async throws -> Form {
        guard let reader = MultipartReader(request) else { throw MultipartReader.broken }
        var form = Form(fields: [])
        for _ in 0..<FormReader.mostParts {
            guard let part = try await reader.nextPart() else { return form }
            var content = Data()
            while let piece = try await reader.nextPiece() {
                guard reader.received <= limit else { throw ProblemError.tooLarge(limit: limit) }
                content.append(contentsOf: piece.readableBytesView)
            }
            if let name = part.fileName {
                // A file field that was left alone is sent as a file without a name.
                if !name.isEmpty || !content.isEmpty { form.files.append(Form.File(field: part.name, name: name, content: content)) }
            } else {
                form.fields.append(Form.Field(name: part.name, value: String(decoding: content, as: UTF8.self).replacing("\r\n", with: "\n")))
            }
        }
        throw MultipartReader.broken
    }
}
