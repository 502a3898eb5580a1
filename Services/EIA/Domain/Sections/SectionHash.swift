import ContractsCore
import ContractsEIA
import Foundation
import ServiceKit

/// SHA-256 in hexadecimal of what was written, so that anybody can see that it is the same.
enum SectionHash {
    /// Of a section: its canonical JSON, keys sorted.
    static func of(_ content: EIAAPI.SectionContent) throws -> String {
        hexadecimal(try AuditHash(of: content).bytes)
    }

    /// Of an assessment: a line "key revision sha256" for each section that was ever saved, in the order of the keys.
    static func of(_ sections: [EIAAPI.FrozenSection]) -> String {
        let lines = sections.sorted { $0.key < $1.key }.map { "\($0.key) \($0.revision) \($0.sha256)\n" }
        return hexadecimal(AuditHash(content: Data(lines.joined().utf8)).bytes)
    }

    static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
