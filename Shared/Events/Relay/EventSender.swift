import AsyncHTTPClient
import ContractsCore
import Foundation
import Identity
import NIOCore
import NIOHTTP1
import ServiceKit

/// Makes one attempt to give a subscriber an event.
struct EventSender: Sendable {
    private let http: HTTPClient
    private let tokens: TokenDispenser
    private let service: Principal
    private let timeout: TimeAmount
    private static let longestAnswer = 64 << 10

    init(signer: TokenSigner, http: OutboundHTTP, timeout: Duration) {
        self.http = http.client
        self.tokens = TokenDispenser(signer: signer)
        self.service = Principal(subject: signer.issuer, name: signer.issuer, grants: [], issuer: signer.issuer, kind: .service)
        self.timeout = TimeAmount(timeout)
    }

    func send(_ delivery: Delivery, to subscriber: Subscriber) async -> Outcome {
        do {
            let response = try await http.execute(try await request(delivery, to: subscriber), timeout: timeout)
            let bytes = try? await response.body.collect(upTo: EventSender.longestAnswer)
            return EventSender.outcome(status: Int(response.status.code), answer: bytes.map { Data($0.readableBytesView) })
        } catch {
            return EventSender.outcome(of: error, timeout: timeout)
        }
    }

    private func request(_ delivery: Delivery, to subscriber: Subscriber) async throws -> HTTPClientRequest {
        var request = HTTPClientRequest(url: subscriber.url.absoluteString)
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(try await tokens.token(for: service, audience: subscriber.name))")
        request.headers.add(name: "Content-Type", value: "application/cloudevents+json; charset=utf-8")
        request.headers.add(name: "X-Request-Id", value: RequestTrace.newRequestID())
        if let traceparent = delivery.traceparent { request.headers.add(name: "traceparent", value: traceparent) }
        request.body = .bytes(ByteBuffer(string: delivery.event))
        return request
    }
}
