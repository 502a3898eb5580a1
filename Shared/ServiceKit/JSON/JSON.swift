import ContractsCore
import Foundation

/// The suite's coders, made once: they are configured nowhere else and may be used by many requests at a time.
enum JSON {
    static let encoder = JSONCoding.encoder()
    static let decoder = JSONCoding.decoder()
}
