/// Comma-separated text as RFC 4180 has it: quoted fields may hold commas, quotes (doubled) and line breaks; lines end in LF or CR LF.
///
/// Strict, because a file that is read half right is worse than one that is refused: every row knows its line.
struct CSVText: Sendable {
    /// The header included; a byte order mark is passed over.
    let rows: [Row]

    /// Fields as written, and the line that the row begins on, counted from 1.
    struct Row: Sendable, Equatable {
        let line: Int
        let fields: [String]
    }

    /// - Throws: `Malformed` at the first place that cannot be read.
    init(_ text: String) throws(Malformed) {
        var parser = CSVParser()
        let mark = "\u{FEFF}".utf8
        for byte in text.utf8.starts(with: mark) ? text.utf8.dropFirst(mark.count) : text.utf8[...] { try parser.take(byte) }
        self.rows = try parser.finish()
    }

    struct Malformed: Error, Equatable {
        let line: Int
        let detail: String
    }
}
