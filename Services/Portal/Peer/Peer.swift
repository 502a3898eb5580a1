import ContractsCore
import HTTPTypes
import Identity
import ServiceKit

/// A service, called as the person who asks for the page: it decides what they may see and do.
struct Peer: Sendable {
    let client: ServiceClient
    let tokens: TokenDispenser

    /// - Parameters:
    ///   - match: the entity tag of the version that the change was made from.
    ///   - key: makes a repeated POST count once.
    /// - Throws: `RemoteProblem`, `PeerUnavailable`, `UnexpectedAnswer`.
    func send<Body, Value>(
        _ endpoint: Endpoint<Body, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [], body: Body,
        match: String? = nil, key: String? = nil,
        as principal: Principal
    ) async throws -> Value {
        var headers: HTTPFields = [:]
        if let match { headers[.ifMatch] = match }
        if let key { headers[.idempotencyKey] = key }
        let token = try await tokens.token(for: principal, audience: client.service)
        return try await client.send(endpoint, path: path.mapValues(\.description), query: query, body: body, headers: headers, token: token).value
    }
}
