import ContractsCore
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import ServiceKit

extension Peer {
    /// Passes bytes on as they come. - Throws: as `send`, and what `bytes` throw.
    func upload<Value>(
        _ endpoint: Endpoint<NoContent, Value>, _ path: [String: any CustomStringConvertible], query: [(String, String)], bytes: RequestBody,
        as principal: Principal
    ) async throws -> Value {
        let token = try await tokens.token(for: principal, audience: client.service)
        return try await client.upload(endpoint, path: path.mapValues(\.description), query: query, token: token, bytes: bytes).value
    }

    /// The peer's bytes as they come.
    func download(_ endpoint: Endpoint<NoContent, NoContent>, _ path: [String: any CustomStringConvertible], as principal: Principal) async throws
        -> RemoteBytes
    {
        let token = try await tokens.token(for: principal, audience: client.service)
        return try await client.download(endpoint, path: path.mapValues(\.description), token: token)
    }
}

extension Visit {
    /// A peer's file as an attachment: saved, never shown or run in a page of ours. What the peer says of its type, name and length goes along.
    func attachment(_ bytes: RemoteBytes) -> Response {
        var headers = HTTPFields()
        for name in [HTTPField.Name.contentType, .contentDisposition, .contentLength] { headers[name] = bytes.headers[name] }
        if headers[.contentDisposition]?.hasPrefix("attachment") != true { headers[.contentDisposition] = "attachment" }
        let length = headers[.contentLength].flatMap(Int.init)
        headers[.contentLength] = nil
        return Response(
            status: .ok, headers: headers,
            body: ResponseBody(contentLength: length) { writer in
                for try await piece in bytes { try await writer.write(piece) }
                try await writer.finish(nil)
            })
    }
}
