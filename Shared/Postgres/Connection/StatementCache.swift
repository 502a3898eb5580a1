/// Which statements this connection's session knows under which name; the least recently used gives way.
struct StatementCache {
    struct Key: Hashable {
        let text: String
        let types: [UInt32]
    }

    let capacity: Int
    private var entries: [Key: (name: String, lastUse: Int)] = [:]
    private var clock = 0
    private var named = 0

    init(capacity: Int) {
        self.capacity = capacity
    }

    mutating func name(for key: Key) -> String? {
        guard let index = entries.index(forKey: key) else { return nil }
        clock += 1
        entries.values[index].lastUse = clock
        return entries.values[index].name
    }

    /// Never given out before on this connection.
    mutating func nextName() -> String {
        named += 1
        return "s\(named)"
    }

    /// - Returns: the name that gave way, to be deallocated.
    mutating func insert(_ key: Key, name: String) -> String? {
        clock += 1
        var evicted: String?
        if entries.count >= capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            evicted = oldest.value.name
            entries[oldest.key] = nil
        }
        entries[key] = (name, clock)
        return evicted
    }

    /// - Returns: whether there was anything to forget.
    mutating func removeAll() -> Bool {
        defer { entries.removeAll() }
        return !entries.isEmpty
    }
}
