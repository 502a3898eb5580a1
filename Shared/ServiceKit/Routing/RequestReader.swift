import ContractsCore
import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Reads a request's JSON body within a limit.
struct RequestReader {
    let limit: Int

    func read<Body: Decodable>(_ type: Body.Type, from request: Request, context: inout ServiceRequestContext) async throws -> Body {
        let key = try idempotencyKey(request)
        if type == NoContent.self, let nothing = NoContent() as? Body {
            if let key { context.idempotency = IdempotentRequest(key: key, requestHash: Self.hash(of: request, body: Data())) }
            return nothing
        }
        try requireJSON(request)
        let bytes = try await bytes(of: request, record: context.record)
        guard !bytes.isEmpty else { throw ProblemError.badRequest("The request has no body.") }
        if let key { context.idempotency = IdempotentRequest(key: key, requestHash: Self.hash(of: request, body: bytes)) }
        do {
            return try JSON.decoder.decode(Body.self, from: bytes)
        } catch let error as DecodingError {
            throw ProblemError(error, body: bytes)
        }
    }

    private func bytes(of request: Request, record: RequestRecord) async throws(ProblemError) -> Data {
        let declared = request.headers[.contentLength].flatMap(Int.init)
        if let declared, declared > limit { throw .tooLarge(limit: limit) }
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw .tooLarge(limit: limit)
        } catch is SlowRequestBody {
            throw .slowBody
        } catch {
            throw .brokenBody
        }
        // The stream ends early without an error when the connection goes away.
        if let declared, declared != buffer.readableBytes { throw .brokenBody }
        record.readBody()
        return Data(buffer.readableBytesView)
    }

    private func requireJSON(_ request: Request) throws(ProblemError) {
        guard let type = request.headers[.contentType] else { throw .unsupportedMediaType }
        let essence = type.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
        guard essence == "application/json" || (essence.hasPrefix("application/") && essence.hasSuffix("+json")) else { throw .unsupportedMediaType }
    }

    private func idempotencyKey(_ request: Request) throws(ProblemError) -> String? {
        guard request.method == .post, let key = request.headers[.idempotencyKey] else { return nil }
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            throw .badRequest("Idempotency-Key must have 1 to 200 visible ASCII characters.")
        }
        return key
    }

    private static func hash(of request: Request, body: Data) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: Data("\(request.method.rawValue) \(request.head.path ?? "")\n".utf8))
        hash.update(data: body)
        return Array(hash.finalize())
    }
}
