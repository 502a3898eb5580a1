import Foundation

extension FileKind {
    /// What the bytes are; the name decides only between kinds that share a container.
    /// - Parameter head: the first `IncomingFile.headLength` bytes, or all.
    /// - Throws: `FileRefusal` for programs, for what no rule knows, and for a name that says something else.
    static func told(by head: [UInt8], name: FileName) throws(FileRefusal) -> FileKind {
        if let program = programs.first(where: { head.starts(with: $0.magic) && ($0.isText || !isText(head)) }) { throw .program(program.words) }
        guard let kind = kind(of: head, ending: name.ending) else { throw .unknownKind }
        guard name.ending.isEmpty || kind.endings.contains(name.ending) else { throw .misnamed(name.text, kind.words) }
        return kind
    }

    private static func kind(of head: [UInt8], ending: String) -> FileKind? {
        if let found = magic.first(where: { head.starts(with: $0.bytes) && ($0.bytes.count > 3 || $0.bytes[0] > 0x7f || !isText(head)) }) { return found.kind }
        if head.starts(with: "RIFF".utf8), head.count >= 12 {
            return head[8...].starts(with: "WEBP".utf8) ? webp : head[8...].starts(with: "WAVE".utf8) ? wav : nil
        }
        if head.count >= 12, head[4...].starts(with: "ftyp".utf8) { return mp4 }
        if head.starts(with: [0xff]), head.count > 1, head[1] & 0xe0 == 0xe0, ending == "mp3" { return mp3 }
        if head.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) { return oldOfficeKinds.first { $0.endings.contains(ending) } }
        if head.starts(with: [0x50, 0x4b, 0x03, 0x04]) { return archive(head, ending: ending) }
        return isText(head) ? text : nil
    }

    private static let magic: [(bytes: [UInt8], kind: FileKind)] = [
        (Array("%PDF-".utf8), pdf), ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], png), ([0xff, 0xd8, 0xff], jpeg), (Array("GIF87a".utf8), gif),
        (Array("GIF89a".utf8), gif), ([0x49, 0x49, 0x2a, 0x00], tiff), ([0x4d, 0x4d, 0x00, 0x2a], tiff), (Array("BM".utf8), bmp), (Array("ID3".utf8), mp3),
        (Array("{\\rtf".utf8), rtf),
    ]

    private static let programs: [(magic: [UInt8], words: String, isText: Bool)] = [
        (Array("MZ".utf8), "a Windows program", false), ([0x7f, 0x45, 0x4c, 0x46], "a program", false), ([0xca, 0xfe, 0xba, 0xbe], "a program", false),
        ([0xcf, 0xfa, 0xed, 0xfe], "a program", false), ([0xce, 0xfa, 0xed, 0xfe], "a program", false), (Array("#!".utf8), "a script", true),
        ([0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], "a Windows shortcut", false),
    ]

    /// A ZIP may be an office document: OpenDocument says so in its first entry, Office Open XML by its parts' names. A ZIP whose parts come later than
    /// the head is believed to be what its name says among these.
    private static func archive(_ head: [UInt8], ending: String) -> FileKind {
        let data = Data(head)
        func mentions(_ text: String) -> Bool { data.range(of: Data(text.utf8)) != nil }
        if mentions("mimetype"), let kind = openDocumentKinds.first(where: { mentions("mimetype\($0.mediaType)") }) { return kind }
        for (part, kind) in [("word/", docx), ("xl/", xlsx), ("ppt/", pptx)] where mentions(part) && (mentions("[Content_Types].xml") || mentions("_rels/")) {
            return kind
        }
        return openXMLKinds.first { $0.endings.contains(ending) && mentions("[Content_Types].xml") } ?? zip
    }

    /// UTF-8 or an eight-bit alphabet, or UTF-16 with its mark: no control characters but those of lines.
    private static func isText(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xff, 0xfe]) || head.starts(with: [0xfe, 0xff]) { return true }
        return !head.isEmpty && head.allSatisfy { $0 >= 0x20 && $0 != 0x7f || [0x09, 0x0a, 0x0c, 0x0d].contains($0) }
    }
}
