import Foundation
import HTTPTypes
import Hummingbird
import ServiceKit

/// Reads a submitted form within a limit.
struct FormReader: Sendable {
    let limit: Int

    /// - Throws: 413 over the limit, 400 for a body that is not a form or does not arrive whole.
    func read(_ request: Request) async throws -> Form {
        let declared = request.headers[.contentLength].flatMap(Int.init)
        if let declared, declared > limit { throw ProblemError.tooLarge(limit: limit) }
        var bytes = Data()
        for try await part in request.body {
            guard bytes.count + part.readableBytes <= limit else { throw ProblemError.tooLarge(limit: limit) }
            bytes.append(contentsOf: part.readableBytesView)
        }
        // The stream ends early without an error when the connection goes away.
        guard declared == nil || declared == bytes.count else { throw ProblemError.badRequest("The form did not arrive whole.") }
        let type = request.headers[.contentType] ?? ""
        if type.lowercased().hasPrefix("multipart/form-data") {
            guard let form = MultipartForm(bytes, contentType: type)?.form else { throw ProblemError.badRequest("The form did not arrive whole.") }
            return form
        }
        guard bytes.isEmpty || type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw ProblemError.badRequest("The request carries no form.")
        }
        return Form(urlEncoded: String(decoding: bytes, as: UTF8.self))
    }
}
