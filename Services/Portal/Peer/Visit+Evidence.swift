import ContractsCore
import Hummingbird
import Logging
import ServiceKit

extension Visit {
    /// Asks the evidence service, as the signed-in person.
    func evidence<Value>(
        _ endpoint: Endpoint<NoContent, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [], match: String? = nil,
        key: String? = nil
    ) async throws -> Value {
        try await evidence(endpoint, path, query: query, body: NoContent(), match: match, key: key)
    }

    /// - Parameters:
    ///   - match: the entity tag of the version that the change was made from.
    ///   - key: makes a repeated POST count once.
    func evidence<Body, Value>(
        _ endpoint: Endpoint<Body, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [], body: Body,
        match: String? = nil, key: String? = nil
    ) async throws -> Value {
        try await site.evidence.send(endpoint, path, query: query, body: body, match: match, key: key, as: signedIn.principal)
    }

    /// A list whole, page after page. For lists that a person can read on one page.
    /// - Parameter peer: whose list; default: the evidence service's.
    func everyItem<Item>(
        _ endpoint: Endpoint<NoContent, Page<Item>>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [], of peer: Peer? = nil
    ) async throws -> [Item] {
        let peer = peer ?? site.evidence, principal = try signedIn.principal
        var items: [Item] = []
        var cursor: String?
        repeat {
            let page = try await peer.send(endpoint, path, query: query + (cursor.map { [("cursor", $0)] } ?? []), body: NoContent(), as: principal)
            items += page.items
            cursor = page.next
        } while cursor != nil
        return items
    }

    /// What a panel of a page shows, or nil where its service does not answer: that costs the panel, not the page. Refusals are thrown on.
    func ifAvailable<Value>(_ ask: () async throws -> Value) async throws -> Value? {
        do {
            return try await ask()
        } catch let error where PeerFailure.isOutage(error) {
            context.logger.warning("panel unavailable", metadata: ["cause": .string("\(error)")])
            return nil
        }
    }
}
