import ContractsCore
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import ServiceKit

extension Visit {
    /// Sends a small file to the evidence service, as the signed-in person.
    /// - Throws: as `evidence`.
    func evidence<Value>(
        _ endpoint: Endpoint<NoContent, Value>, _ path: [String: any CustomStringConvertible], query: [(String, String)], file: Data
    ) async throws -> Value {
        let token = try await site.evidence.tokens.token(for: signedIn.principal, audience: site.evidence.client.service)
        let bytes = AsyncThrowingStream<ByteBuffer, any Error> { continuation in
            continuation.yield(ByteBuffer(bytes: file))
            continuation.finish()
        }
        return try await site.evidence.client.upload(endpoint, path: path.mapValues(\.description), query: query, token: token, bytes: bytes).value
    }

    /// A file of the evidence service, to save; its name and type come from there.
    func download(
        _ endpoint: Endpoint<NoContent, NoContent>, _ path: [String: any CustomStringConvertible], query: [(String, String)]
    ) async throws -> Response {
        let token = try await site.evidence.tokens.token(for: signedIn.principal, audience: site.evidence.client.service)
        let answer = try await site.evidence.client.download(endpoint, path: path.mapValues(\.description), query: query, token: token)
        var body = ByteBuffer()
        for try await piece in answer { body.writeImmutableBuffer(piece) }
        var headers: HTTPFields = [:]
        for name in [HTTPField.Name.contentType, .contentDisposition, .xContentTypeOptions] { headers[name] = answer.headers[name] }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
    }
}
