import Foundation

@testable import Portal

/// Reads the hidden fields of a page back, as a browser would send them.
enum Hidden {
    static func fields(of page: String) -> [Form.Field] {
        let main = page.components(separatedBy: "<main").last ?? ""
        return main.components(separatedBy: "<input type=\"hidden\" name=\"").dropFirst().compactMap { part in
            guard let name = part.firstIndex(of: "\""), let value = part.range(of: "value=\""), let end = part[value.upperBound...].firstIndex(of: "\"") else {
                return nil
            }
            return Form.Field(name: text(part[..<name]), value: text(part[value.upperBound..<end]))
        }
    }

    /// Byte by byte: an accent after an entity must not hide it.
    static func text(_ escaped: some StringProtocol) -> String {
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        var rest = Array(escaped.utf8)[...]
        var bytes: [UInt8] = []
        while let byte = rest.first {
            if let (entity, character) = entities.first(where: { rest.starts(with: $0.0.utf8) }) {
                bytes.append(contentsOf: character.utf8)
                rest = rest.dropFirst(entity.utf8.count)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
