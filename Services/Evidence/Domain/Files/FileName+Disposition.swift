extension FileName {
    /// `Content-Disposition` (RFC 6266): an attachment, never shown in the page; the name in ASCII for old clients and in UTF-8 for the others.
    var attachment: String {
        let plain = String(text.map { $0.isASCII && $0 != "\"" && $0 != "\\" && $0 != "%" ? $0 : "_" })
        let encoded = text.utf8.map { byte in
            let scalar = Character(UnicodeScalar(byte))
            let isPlain = byte < 128 && (scalar.isLetter || scalar.isNumber || "-._~".contains(scalar))
            return isPlain ? String(scalar) : "%" + (String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)).uppercased()
        }
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(encoded.joined())"
    }
}
