package import Crypto
import Foundation

extension SHA256Digest {
    /// 64 lower-case digits.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return withUnsafeBytes { bytes in
            String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
        }
    }
}

extension SHA256 {
    /// Of a text's UTF-8.
    package static func hexadecimal(of text: String) -> String {
        hash(data: Data(text.utf8)).hexadecimal
    }
}
