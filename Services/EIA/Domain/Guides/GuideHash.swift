import ContractsCore
import ContractsEIA
import Crypto
import Foundation
import ServiceKit

/// SHA-256 in hexadecimal of a guide's canonical JSON: the same words have the same hash wherever they were imported.
enum GuideHash {
    static func of(_ document: EIAAPI.GuideDocument) throws -> String {
        SHA256.hash(data: try JSONCoding.encoder(sorted: true).encode(document)).hexadecimal
    }
}
