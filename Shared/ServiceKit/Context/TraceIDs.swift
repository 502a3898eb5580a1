import Synchronization

/// Ids for requests and traces: unique, not secret. Seeded by the system once for each process; the system's own generator is a call into the kernel
/// for every word, and a request needs five.
enum TraceIDs {
    private static let state = Mutex(UInt64.random(in: .min ... .max))

    /// `bytes` random bytes as lower-case hexadecimal digits.
    static func hexadecimal(_ bytes: Int) -> String {
        let digits: StaticString = "0123456789abcdef"
        return String(unsafeUninitializedCapacity: bytes * 2) { text in
            var word: UInt64 = 0
            for index in 0..<(bytes * 2) {
                if index % 16 == 0 { word = next() }
                text[index] = digits.utf8Start[Int(word & 15)]
                word >>= 4
            }
            return bytes * 2
        }
    }

    /// SplitMix64.
    private static func next() -> UInt64 {
        var word = state.withLock { state in
            state &+= 0x9e37_79b9_7f4a_7c15
            return state
        }
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }
}
