extension NumericDigits {
    /// More digits than any type of ours holds; a value with more is refused instead of spending memory on it.
    private static let longest = 400

    func text() throws -> String {
        guard max(weight, 0) * 4 + scale <= NumericDigits.longest else { throw CellFault.outOfRange }
        var text = isNegative ? "-" : ""
        text += weight < 0 ? "0" : String(group(0))
        for place in stride(from: 1, through: weight, by: 1) { text += padded(group(place)) }
        guard scale > 0 else { return text }
        var fraction = ""
        var place = weight < 0 ? 0 : weight + 1
        if weight < -1 { fraction += String(repeating: "0000", count: -weight - 1) }
        while fraction.utf8.count < scale {
            fraction += padded(group(place))
            place += 1
        }
        return text + "." + fraction.prefix(scale)
    }

    func double() throws -> Double {
        guard let value = try Double(text()) else { throw CellFault.malformed }
        return value
    }

    private func group(_ place: Int) -> UInt16 {
        digits.indices.contains(place) ? digits[place] : 0
    }

    private func padded(_ group: UInt16) -> String {
        let text = String(group)
        return String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text
    }
}
