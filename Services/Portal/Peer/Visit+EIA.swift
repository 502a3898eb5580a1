import ContractsCore
import ServiceKit

extension Visit {
    /// Asks the EIA service, as the signed-in person.
    func eia<Value>(
        _ endpoint: Endpoint<NoContent, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [], match: String? = nil,
        key: String? = nil
    ) async throws -> Value {
        try await eia(endpoint, path, query: query, body: NoContent(), match: match, key: key)
    }

    /// - Parameters:
    ///   - match: the entity tag of the version that the change was made from.
    ///   - key: makes a repeated POST count once.
    func eia<Body, Value>(
        _ endpoint: Endpoint<Body, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [], body: Body,
        match: String? = nil, key: String? = nil
    ) async throws -> Value {
        try await site.eia.send(endpoint, path, query: query, body: body, match: match, key: key, as: signedIn.principal)
    }
}
