import Foundation

@testable import Portal

/// Reads the hidden fields of a page back, as a browser would send them.
enum Hidden {
    static func fields(of page: String) -> [Form.Field] {
        let main = page.components(separatedBy: "<main").last ?? ""
        return main.components(separatedBy: "<input type=\"hidden\" name=\"").dropFirst().compactMap { part in
            guard let name = part.firstIndex(of: "\""), let value = part.range(of: "value=\""), let end = part[value.upperBound...].firstIndex(of: "\"") else { return nil }
            return Form.Field(name: text(part[..<name]), value: text(part[value.upperBound..<end]))
        }
    }

    private static func text(_ escaped: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(escaped)) { $0.replacing($1.0, with: $1.1) }
    }
}
