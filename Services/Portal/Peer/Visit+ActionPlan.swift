import ContractsCore
import ServiceKit

extension Visit {
    /// Asks the action-plan service, as the signed-in person.
    func actionPlan<Value>(
        _ endpoint: Endpoint<NoContent, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [], match: String? = nil,
        key: String? = nil
    ) async throws -> Value {
        try await actionPlan(endpoint, path, query: query, body: NoContent(), match: match, key: key)
    }

    /// - Parameters:
    ///   - match: the entity tag of the version that the change was made from.
    ///   - key: makes a repeated POST count once.
    func actionPlan<Body, Value>(
        _ endpoint: Endpoint<Body, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [], body: Body,
        match: String? = nil, key: String? = nil
    ) async throws -> Value {
        try await site.actionPlan.send(endpoint, path, query: query, body: body, match: match, key: key, as: signedIn.principal)
    }
}
