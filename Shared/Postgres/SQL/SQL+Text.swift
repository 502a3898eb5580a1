extension SQL {
    /// The statement's text as the server gets it, with `$1`, `$2` … in place of the values.
    var text: String {
        String(unsafeUninitializedCapacity: capacity) { render(into: UnsafeMutableRawBufferPointer($0)) }
    }

    /// The text as a C string that is good during `body`.
    func withCText<R>(_ body: (UnsafePointer<CChar>) throws -> R) rethrows -> R {
        let size = capacity + 1
        return try withUnsafeTemporaryAllocation(byteCount: size, alignment: 1) { buffer in
            buffer[render(into: buffer)] = 0
            return try body(buffer.bindMemory(to: CChar.self).baseAddress!)
        }
    }

    private var capacity: Int {
        segments.reduce(0) { size, segment in
            switch segment {
            case .literal(let text): size + text.utf8CodeUnitCount
            case .identifier(let name): size + 2 * name.utf8.count + 2
            case .parameter: size + 6
            }
        }
    }

    private func render(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        var position = 0
        var number = 0
        func put(_ byte: UInt8) {
            buffer[position] = byte
            position += 1
        }
        for segment in segments {
            switch segment {
            case .literal(let text):
                text.withUTF8Buffer { utf8 in
                    UnsafeMutableRawBufferPointer(rebasing: buffer[position...]).copyMemory(from: UnsafeRawBufferPointer(utf8))
                    position += utf8.count
                }
            case .identifier(let name):
                put(UInt8(ascii: "\""))
                for byte in name.utf8 where byte != 0 {
                    if byte == UInt8(ascii: "\"") { put(byte) }
                    put(byte)
                }
                put(UInt8(ascii: "\""))
            case .parameter:
                number += 1
                put(UInt8(ascii: "$"))
                for digit in String(number).utf8 { put(digit) }
            }
        }
        return position
    }
}

extension SQL: CustomStringConvertible {
    /// The text without the values.
    package var description: String { text }
}
