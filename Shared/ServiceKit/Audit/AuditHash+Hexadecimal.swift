import Foundation

extension AuditHash {
    /// A SHA-256 that the content carries already, in 64 hexadecimal digits.
    package init?(hexadecimal digits: String) {
        let utf8 = Array(digits.utf8)
        guard utf8.count == 64 else { return nil }
        var bytes = Data(capacity: 32)
        for index in stride(from: 0, to: 64, by: 2) {
            guard utf8[index] != UInt8(ascii: "+"), let byte = UInt8(String(decoding: utf8[index..<index + 2], as: UTF8.self), radix: 16) else { return nil }
            bytes.append(byte)
        }
        self.init(bytes: bytes)
    }
}
