import Identity
import Testing

@Suite("Bounded cache")
struct BoundedCacheTests {
    @Test func `It never holds more than its capacity`() {
        var cache = BoundedCache<Int, Int>(capacity: 10)
        for number in 0..<1000 {
            cache[number] = number
            #expect(cache.count <= 10)
        }
        #expect(cache[999] == 999)
        #expect(cache[0] == nil)
    }

    @Test func `What is used stays while others come and go`() {
        var cache = BoundedCache<Int, Int>(capacity: 10)
        cache[-1] = 42
        for number in 0..<1000 {
            cache[number] = number
            #expect(cache[-1] == 42)
        }
    }

    @Test func `A new value replaces the old one in either generation, and nil removes it`() {
        var cache = BoundedCache<Int, Int>(capacity: 4)
        cache[1] = 1
        cache[2] = 2
        cache[3] = 3
        cache[1] = 10
        #expect(cache[1] == 10)
        cache[1] = nil
        #expect(cache[1] == nil)
        cache.removeAll()
        #expect(cache.count == 0)
    }
}
