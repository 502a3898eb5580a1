import AsyncHTTPClient
package import ContractsCore
package import Foundation
package import HTTPTypes
import NIOCore
import NIOHTTP1

/// Calls another service through its contracts. The request id and the trace of the request being answered go along by themselves.
package struct ServiceClient: Sendable {
    /// The peer's name in errors, and the audience that its tokens need.
    package let service: String
    private let base: String
    let http: HTTPClient
    private let deadline: Duration
    private static let longestAnswer = 32 << 20

    /// - Parameter deadline: for the whole call, the repetition included.
    package init(service: String, base: URL, http: OutboundHTTP, deadline: Duration = .seconds(10)) {
        self.service = service
        self.base = base.absoluteString.hasSuffix("/") ? String(base.absoluteString.dropLast()) : base.absoluteString
        self.http = http.client
        self.deadline = deadline
    }

    /// - Parameters:
    ///   - path: values for the names in the contract's template.
    ///   - token: a bearer token for `service`.
    /// - Throws: `RemoteProblem`, `PeerUnavailable`, `UnexpectedAnswer`, `CancellationError`. A GET whose connection failed is sent once more;
    ///   nothing else is, because it may have taken effect (give a POST an `Idempotency-Key` and repeat it yourself).
    package func send<Body, Value>(
        _ endpoint: Endpoint<Body, Value>, path: [String: String] = [:], query: [(String, String)] = [], body: Body, headers: HTTPFields = [:],
        token: String? = nil
    ) async throws -> RemoteReply<Value> {
        let request = try request(endpoint, path: path, query: query, body: body, headers: headers, token: token)
        let end = NIODeadline.now() + TimeAmount(deadline)
        do {
            return try await answer(to: request, by: end)
        } catch let error as PeerUnavailable where endpoint.method == .get && NIODeadline.now() < end {
            guard !Task.isCancelled else { throw error }
            return try await answer(to: request, by: end)
        }
    }

    /// For contracts without a request body.
    package func send<Value>(
        _ endpoint: Endpoint<NoContent, Value>, path: [String: String] = [:], query: [(String, String)] = [], headers: HTTPFields = [:], token: String? = nil
    ) async throws -> RemoteReply<Value> {
        try await send(endpoint, path: path, query: query, body: NoContent(), headers: headers, token: token)
    }

    func request<Body, Value>(
        _ endpoint: Endpoint<Body, Value>, path: [String: String], query: [(String, String)], body: Body, headers: HTTPFields, token: String?
    ) throws -> HTTPClientRequest {
        var request = HTTPClientRequest(url: base + Target.make(endpoint.path, path: path, query: query))
        request.method = NIOHTTP1.HTTPMethod(rawValue: endpoint.method.rawValue)
        for field in headers { request.headers.add(name: field.name.rawName, value: field.value) }
        if let token { request.headers.replaceOrAdd(name: "Authorization", value: "Bearer \(token)") }
        if let trace = RequestTrace.current {
            request.headers.replaceOrAdd(name: "X-Request-Id", value: trace.requestID)
            request.headers.replaceOrAdd(name: "traceparent", value: trace.traceparent)
        }
        request.headers.replaceOrAdd(name: "Accept", value: "application/json, application/problem+json")
        if !(body is NoContent) {
            request.headers.replaceOrAdd(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: try JSONWriter.encode(body)))
        }
        return request
    }

    func answer<Value: Codable & Sendable>(to request: HTTPClientRequest, by end: NIODeadline) async throws -> RemoteReply<Value> {
        let response: HTTPClientResponse
        let bytes: Data
        do {
            response = try await http.execute(request, deadline: end)
            bytes = Data(try await response.body.collect(upTo: Self.longestAnswer).readableBytesView)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw PeerUnavailable(service: service, cause: "\(error)")
        }
        return try RemoteAnswer(service: service, response: response, bytes: bytes).reply()
    }
}
