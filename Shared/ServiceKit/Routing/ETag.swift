import Foundation

/// A strong entity tag (RFC 9110 §8.8.3), made from a revision number or from a hash of the content.
package struct ETag: Sendable, Hashable, CustomStringConvertible {
    /// With the quotes, as in the header.
    package let description: String

    package init(revision: Int) {
        self.description = "\"r\(revision)\""
    }

    /// - Parameter hash: bytes that differ whenever the content does.
    package init(hash: some Sequence<UInt8>) {
        self.description = "\"\(hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())\""
    }

    /// A tag that was read from elsewhere, such as a page's hidden field. Nil unless it is one strong tag.
    package init?(_ text: String) {
        let tag = text.trimmingCharacters(in: .whitespaces)
        guard tag.utf8.count >= 2, tag.utf8.count <= 200, tag.hasPrefix("\""), tag.hasSuffix("\""), !tag.dropFirst().dropLast().contains("\"") else {
            return nil
        }
        self.description = tag
    }

    /// Weak comparison with a header's list, for GET (RFC 9110 §13.1.2).
    static func list(_ header: String?, contains tag: String) -> Bool {
        guard let header else { return false }
        return header.split(separator: ",").contains { item in
            let candidate = item.trimmingCharacters(in: .whitespaces)
            return candidate == "*" || candidate == tag || candidate == "W/" + tag
        }
    }
}
