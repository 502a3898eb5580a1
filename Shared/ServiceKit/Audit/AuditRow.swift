import Crypto
import Foundation

/// One stored entry, and the digest that its content should have.
struct AuditRow {
    let seq: Int64
    let microseconds: Int64
    let actor: String
    let actorName: String
    let action: String
    let subject: String
    let origin: String
    let before: Data?
    let after: Data?
    let previousHash: Data
    let hash: Data

    /// Computed here and not by the database's own function: who can change rows can change functions too.
    var digest: Data {
        let fields: [String?] = [
            previousHash.hexadecimal, String(seq), String(microseconds), actor, actorName, action, subject, origin, before?.hexadecimal, after?.hexadecimal,
        ]
        var text = ""
        for field in fields {
            text += field.map { "\($0.utf8.count):\($0)," } ?? "-,"
        }
        return Data(SHA256.hash(data: Data(text.utf8)))
    }
}

extension Data {
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
