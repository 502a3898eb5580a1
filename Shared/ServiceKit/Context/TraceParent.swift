/// The `traceparent` header (W3C Trace Context, level 1).
struct TraceParent {
    let traceID: String
    let sampled: Bool

    /// Nil for anything malformed; versions after 00 are read as far as 00 goes.
    init?(_ header: String) {
        let parts = header.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0].utf8.count == 2, parts[0] != "ff", parts[0] != "00" || parts.count == 4 else { return nil }
        guard parts[1].utf8.count == 32, parts[2].utf8.count == 16, parts[3].utf8.count == 2 else { return nil }
        guard parts.prefix(4).allSatisfy({ $0.utf8.allSatisfy(Self.isLowerHexadecimal) }) else { return nil }
        guard parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" }), let flags = UInt8(parts[3], radix: 16) else { return nil }
        self.traceID = String(parts[1])
        self.sampled = flags & 1 == 1
    }

    private static func isLowerHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
