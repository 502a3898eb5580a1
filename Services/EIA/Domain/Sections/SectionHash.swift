import ContractsCore
import ContractsEIA
import Crypto
import Foundation
import ServiceKit

/// SHA-256 in hexadecimal of what was written, so that anybody can see that it is the same.
enum SectionHash {
    /// Of a section: its canonical JSON, keys sorted.
    static func of(_ content: EIAAPI.SectionContent) throws -> String {
        SHA256.hash(data: try JSONCoding.encoder(sorted: true).encode(content)).hexadecimal
    }

    /// Of an assessment: a line "key revision sha256" for each section that was ever saved, in the order of the keys.
    static func of(_ sections: [EIAAPI.FrozenSection]) -> String {
        let lines = sections.sorted { $0.key < $1.key }.map { "\($0.key) \($0.revision) \($0.sha256)\n" }
        return SHA256.hexadecimal(of: lines.joined())
    }
}
