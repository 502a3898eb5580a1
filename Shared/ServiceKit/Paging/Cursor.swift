import ContractsCore
import Foundation
import Identity

/// Where a list goes on: the sort key of the last row, as opaque text. Not signed: a made-up cursor only moves the reader within rows that they may
/// see anyway.
package enum Cursor {
    package static func encode(_ key: some Encodable) throws -> String {
        Base64URL.encode(try JSONWriter.encode(key))
    }

    /// - Throws: the 422 problem for text that no list of this kind ever gave out.
    package static func decode<Key: Decodable>(_ text: String, as type: Key.Type) throws(ProblemError) -> Key {
        guard text.utf8.count <= 1024, let data = Base64URL.decode(text), let key = try? JSON.decoder.decode(Key.self, from: data) else {
            throw .validation("/query/cursor", "is not a cursor of this list; start again at the first page")
        }
        return key
    }
}
