package import ContractsCore

/// What a list is asked for: how many, and after which key. Fetch `fetchCount` rows and give them to `page`.
package struct PageRequest<Key: Codable & Sendable>: Sendable {
    package let limit: Int
    package let after: Key?

    package init(limit: Int, after: Key?) {
        self.limit = limit
        self.after = after
    }

    /// One row more than the page has, to know whether another page follows.
    package var fetchCount: Int { limit + 1 }

    /// - Parameter key: the sort key of a row; it must name a row uniquely.
    package func page<Row, Item: Codable & Sendable>(_ rows: [Row], key: (Row) -> Key, item: (Row) throws -> Item) throws -> Page<Item> {
        let shown = rows.prefix(limit)
        let next = rows.count > limit ? try shown.last.map { try Cursor.encode(key($0)) } : nil
        return Page(items: try shown.map(item), next: next)
    }
}

extension ServiceRequestContext {
    /// Reads `limit` (1 to `maximum`) and `cursor`.
    package func page<Key: Codable & Sendable>(by type: Key.Type, limit standard: Int = 50, maximum: Int = 200) throws(ProblemError) -> PageRequest<Key> {
        let limit = try query("limit", as: Int.self) ?? standard
        guard (1...maximum).contains(limit) else { throw .validation("/query/limit", "must be from 1 to \(maximum)") }
        var after: Key?
        if let text = query("cursor"), !text.isEmpty { after = try Cursor.decode(text, as: type) }
        return PageRequest(limit: limit, after: after)
    }
}
