import AsyncHTTPClient
import ContractsCore
import Foundation
import NIOHTTP1

/// A response on its way to a value or an error.
struct RemoteAnswer {
    let service: String
    let response: HTTPClientResponse
    let bytes: Data

    func reply<Value: Codable & Sendable>() throws -> RemoteReply<Value> {
        let status = Int(response.status.code)
        guard (200..<300).contains(status) else { throw refusal(status) }
        let value: Value
        if let nothing = NoContent() as? Value {
            value = nothing
        } else if let decoded = try? JSON.decoder.decode(Value.self, from: bytes) {
            value = decoded
        } else {
            throw UnexpectedAnswer(service: service, status: status)
        }
        return RemoteReply(
            value: value, status: status, etag: response.headers.first(name: "ETag").flatMap(ETag.init), location: response.headers.first(name: "Location"))
    }

    private func refusal(_ status: Int) -> any Error {
        if response.headers.first(name: "Content-Type")?.hasPrefix("application/problem+json") == true,
            let problem = try? JSON.decoder.decode(Problem.self, from: bytes)
        {
            return RemoteProblem(service: service, problem: problem, retryAfter: response.headers.first(name: "Retry-After").flatMap(Int.init))
        }
        // What stands between the services, such as a proxy, speaks for a peer that is not there.
        if [502, 503, 504].contains(status) { return PeerUnavailable(service: service, cause: "status \(status)") }
        return UnexpectedAnswer(service: service, status: status)
    }
}
