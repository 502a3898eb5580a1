import AsyncHTTPClient
package import ContractsCore
import Foundation
import HTTPTypes
package import NIOCore
import NIOHTTP1

extension ServiceClient {
    /// How long a stream may take in all: what `BodyAllowance` gives the largest file that is taken, and its scan.
    private static let longest = TimeAmount.minutes(60)

    /// Sends bytes as they come: nothing of them is kept, nor sent twice.
    /// - Parameter bytes: when they end in an error the peer takes none of them.
    /// - Throws: as `send`, and what `bytes` throw.
    package func upload<Value>(
        _ endpoint: Endpoint<NoContent, Value>, path: [String: String] = [:], query: [(String, String)] = [], token: String,
        bytes: some AsyncSequence<ByteBuffer, any Error> & Sendable
    ) async throws -> RemoteReply<Value> {
        var request = try request(endpoint, path: path, query: query, body: NoContent(), headers: [:], token: token)
        request.headers.replaceOrAdd(name: "Content-Type", value: "application/octet-stream")
        request.body = .stream(bytes, length: .unknown)
        return try await answer(to: request, by: .now() + Self.longest)
    }

    /// A peer's bytes as they come.
    /// - Throws: as `send`.
    package func download(
        _ endpoint: Endpoint<NoContent, NoContent>, path: [String: String] = [:], query: [(String, String)] = [], token: String
    ) async throws -> RemoteBytes {
        let request = try request(endpoint, path: path, query: query, body: NoContent(), headers: [:], token: token)
        let response = try await opened(request)
        guard response.status == .ok else {
            let _: RemoteReply<NoContent> = try RemoteAnswer(service: service, response: response, bytes: try await whole(response)).reply()
            throw UnexpectedAnswer(service: service, status: Int(response.status.code))
        }
        var headers = HTTPFields()
        for field in response.headers {
            if let name = HTTPField.Name(field.name) { headers.append(HTTPField(name: name, value: field.value)) }
        }
        return RemoteBytes(headers: headers, body: response.body)
    }

    private func opened(_ request: HTTPClientRequest) async throws -> HTTPClientResponse {
        do {
            return try await http.execute(request, deadline: .now() + Self.longest)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw PeerUnavailable(service: service, cause: "\(error)")
        }
    }

    private func whole(_ response: HTTPClientResponse) async throws -> Data {
        do {
            return Data(try await response.body.collect(upTo: 1 << 20).readableBytesView)
        } catch {
            throw PeerUnavailable(service: service, cause: "\(error)")
        }
    }
}
