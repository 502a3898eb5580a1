import AsyncHTTPClient
package import HTTPTypes
package import NIOCore

/// A successful answer of a peer whose body is still coming.
package struct RemoteBytes: Sendable {
    package let headers: HTTPFields
    let body: HTTPClientResponse.Body

    /// Gives every piece to `write`, in order. The peer is not read faster than `write` takes them.
    /// - Throws: where the connection breaks off: what was written until then is not all.
    package func forEach(_ write: (ByteBuffer) async throws -> Void) async throws {
        for try await piece in body { try await write(piece) }
    }
}
