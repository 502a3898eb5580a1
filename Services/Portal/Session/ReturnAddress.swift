/// A path within the portal to go on to. Anything that a browser could take for another site is not one.
struct ReturnAddress: Sendable {
    let path: String

    init?(_ text: String?) {
        guard let text, text.utf8.count <= 2000, text.hasPrefix("/"), !text.hasPrefix("//"), !text.hasPrefix("/sign-"),
            text.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return nil }
        path = text
    }
}
