import Foundation

/// The head of a part of a `multipart/form-data` body (RFC 7578): the field's name, and a file's own where it is one.
struct MultipartHeader: Sendable, Equatable {
    let name: String
    /// As the browser tells it: to be shown and passed on, never to be part of a path.
    let fileName: String?

    /// - Parameter text: the part's header lines. Nil without a field's name.
    init?(_ text: String) {
        let lines = text.components(separatedBy: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = MultipartHeader.parameter("name", of: line)
        else { return nil }
        self.name = name
        self.fileName = MultipartHeader.parameter("filename", of: line)
    }

    /// Browsers escape quotes and line ends of names as %22, %0D, %0A (WHATWG HTML §4.10.21.8).
    private static func parameter(_ name: String, of line: String) -> String? {
        guard let start = line.range(of: "; \(name)=\"", options: .caseInsensitive) else { return nil }
        let rest = line[start.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return String(rest[..<end]).replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
    }
}
