/// The wire form of `numeric`: digits to the base 10,000, the first worth 10,000 to the power of `weight`.
struct NumericDigits {
    var digits: [UInt16]
    var weight: Int
    var isNegative: Bool
    /// Decimal places shown.
    var scale: Int

    init(_ bytes: UnsafeRawBufferPointer) throws {
        var reader = BinaryReader(bytes)
        let count = Int(try reader.integer(Int16.self))
        weight = Int(try reader.integer(Int16.self))
        let sign = try reader.integer(UInt16.self)
        scale = Int(try reader.integer(UInt16.self))
        // The others are NaN and the infinities.
        guard sign == 0 || sign == 0x4000 else { throw CellFault.outOfRange }
        guard count >= 0 else { throw CellFault.malformed }
        isNegative = sign == 0x4000
        digits = []
        digits.reserveCapacity(count)
        for _ in 0..<count { digits.append(try reader.integer(UInt16.self)) }
    }

    /// Reads plain decimal text, such as "-12.50"; nil when it is anything else.
    init?(decimalText: String) {
        var text = decimalText[...]
        isNegative = text.first == "-"
        if isNegative { text.removeFirst() }
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty else { return nil }
        let fraction = parts.count == 2 ? parts[1] : ""
        guard (whole + fraction).utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
        scale = fraction.utf8.count
        let before = String(repeating: "0", count: (4 - whole.utf8.count % 4) % 4) + whole
        let after = fraction + String(repeating: "0", count: (4 - scale % 4) % 4)
        weight = before.utf8.count / 4 - 1
        digits = []
        var group: UInt16 = 0
        for (index, byte) in (before + after).utf8.enumerated() {
            group = group * 10 + UInt16(byte - 48)
            if index % 4 == 3 {
                digits.append(group)
                group = 0
            }
        }
    }

    func write(into writer: inout BinaryWriter) {
        writer.write(Int16(digits.count))
        writer.write(Int16(weight))
        writer.write(UInt16(isNegative ? 0x4000 : 0))
        writer.write(UInt16(scale))
        for digit in digits { writer.write(digit) }
    }
}
