/// A cache of at most `capacity` entries in two generations: a read moves an entry into the young one, and when that is half of the capacity
/// the old one is dropped whole. Constant time, no per-entry list; what was not used for a generation goes.
package struct BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]
    private let generation: Int

    package init(capacity: Int) {
        self.generation = max(1, capacity / 2)
    }

    package var count: Int { young.count + old.count }

    package subscript(key: Key) -> Value? {
        mutating get {
            if let value = young[key] { return value }
            guard let value = old.removeValue(forKey: key) else { return nil }
            insert(value, for: key)
            return value
        }
        set {
            old.removeValue(forKey: key)
            if let newValue { insert(newValue, for: key) } else { young.removeValue(forKey: key) }
        }
    }

    package mutating func removeAll() {
        young.removeAll()
        old.removeAll()
    }

    private mutating func insert(_ value: Value, for key: Key) {
        if young.count >= generation, young[key] == nil {
            old = young
            young = Dictionary(minimumCapacity: generation)
        }
        young[key] = value
    }
}
