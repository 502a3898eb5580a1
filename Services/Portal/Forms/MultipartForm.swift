import Foundation

/// A submitted form with files (`multipart/form-data`, RFC 7578), read whole: for small files within the route's limit.
struct MultipartForm {
    /// More parts than any page of the portal has.
    private static let mostParts = 500

    let form: Form

    /// - Parameter contentType: the request's, with the boundary.
    /// - Returns: nil where the body is not what its type says.
    init?(_ body: Data, contentType: String) {
        guard let boundary = MultipartForm.value(of: "boundary", in: contentType), (1...70).contains(boundary.utf8.count) else { return nil }
        let delimiter = Data("\r\n--\(boundary)".utf8)
        // The first delimiter has no line before it.
        var rest = (Data("\r\n".utf8) + body)[...]
        guard let first = rest.range(of: delimiter) else { return nil }
        rest = rest[first.upperBound...]
        var form = Form(fields: [])
        var parts = 0
        while !rest.starts(with: Data("--".utf8)) {
            parts += 1
            guard parts <= MultipartForm.mostParts, rest.starts(with: Data("\r\n".utf8)), let end = rest.range(of: delimiter) else { return nil }
            guard MultipartForm.add(rest[rest.startIndex..<end.lowerBound].dropFirst(2), to: &form) else { return nil }
            rest = rest[end.upperBound...]
        }
        self.form = form
    }

    private static func add(_ part: Data, to form: inout Form) -> Bool {
        let blank = Data("\r\n\r\n".utf8)
        guard let end = part.range(of: blank) else { return false }
        let headers = String(decoding: part[part.startIndex..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let content = Data(part[end.upperBound...])
        guard let disposition = headers.first(where: { $0.lowercased().hasPrefix("content-disposition:") }), let name = value(of: "name", in: disposition)
        else { return false }
        if let file = value(of: "filename", in: disposition) {
            // A file field that was left alone is sent as a file without a name.
            if !file.isEmpty || !content.isEmpty { form.files.append(Form.File(field: name, name: file, content: content)) }
        } else {
            form.fields.append(Form.Field(name: name, value: String(decoding: content, as: UTF8.self).replacing("\r\n", with: "\n")))
        }
        return true
    }

    /// A header's parameter. Browsers escape a quotation mark as %22 (WHATWG HTML, multipart/form-data encoding algorithm).
    private static func value(of parameter: String, in header: String) -> String? {
        for part in header.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard pair.count == 2, pair[0].lowercased() == parameter else { continue }
            let bare = pair[1].hasPrefix("\"") && pair[1].hasSuffix("\"") && pair[1].count > 1 ? String(pair[1].dropFirst().dropLast()) : pair[1]
            return bare.replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
        }
        return nil
    }
}
