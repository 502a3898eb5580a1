import AsyncHTTPClient
package import HTTPTypes
package import NIOCore

/// A successful answer of a peer whose body is still coming. The peer is not read faster than its pieces are taken; where the connection breaks off, taking
/// the next throws: what was taken until then is not all.
package struct RemoteBytes: AsyncSequence, Sendable {
    package let headers: HTTPFields
    let body: HTTPClientResponse.Body

    package struct AsyncIterator: AsyncIteratorProtocol {
        var pieces: HTTPClientResponse.Body.AsyncIterator

        package mutating func next() async throws -> ByteBuffer? {
            try await pieces.next(isolation: #isolation)
        }
    }

    package func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(pieces: body.makeAsyncIterator())
    }
}
