import Mustache

/// How values are escaped into pages: every `&`, `<`, `>` and quote, wherever it stands.
///
/// swift-mustache escapes by `Character`, so that a quote that carries a combining accent passes it unescaped and ends the attribute that it stands in; a browser
/// sees bytes, not graphemes. Every template is therefore parsed with this content type (`PageRenderer`).
struct PageContentType: MustacheContentType {
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: { PageContentType.entity($0) != nil }) else { return text }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if let entity = PageContentType.entity(byte) { bytes.append(contentsOf: entity.utf8) } else { bytes.append(byte) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
