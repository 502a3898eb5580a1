/// Reads CSV byte by byte; the signs that matter are ASCII, so UTF-8 needs no decoding until a field is whole.
struct CSVParser {
    private enum State {
        case fieldStart, plain, quoted, quoteInQuoted
    }

    private var state = State.fieldStart
    private var rows: [CSVText.Row] = []
    private var fields: [String] = []
    private var field: [UInt8] = []
    private var line = 1
    private var rowLine = 1
    private var quoteLine = 1

    mutating func take(_ byte: UInt8) throws(CSVText.Malformed) {
        switch (state, byte) {
        case (.quoted, UInt8(ascii: "\"")): state = .quoteInQuoted
        case (.quoted, _): field.append(byte)
        case (.quoteInQuoted, UInt8(ascii: "\"")):
            field.append(byte)
            state = .quoted
        case (.fieldStart, UInt8(ascii: "\"")):
            quoteLine = line
            state = .quoted
        case (_, UInt8(ascii: ",")): endField()
        case (_, UInt8(ascii: "\n")): endRow()
        // Kept until it is known whether LF follows.
        case (.quoteInQuoted, UInt8(ascii: "\r")): break
        case (.quoteInQuoted, _): throw CSVText.Malformed(line: line, detail: "text follows a closing quotation mark")
        case (.plain, UInt8(ascii: "\"")): throw CSVText.Malformed(line: line, detail: "a quotation mark stands within a field that is not quoted")
        default:
            field.append(byte)
            state = .plain
        }
        if byte == UInt8(ascii: "\n") { line += 1 }
        if state == .fieldStart, fields.isEmpty { rowLine = line }
    }

    mutating func finish() throws(CSVText.Malformed) -> [CSVText.Row] {
        if state == .quoted { throw CSVText.Malformed(line: quoteLine, detail: "a quotation mark is never closed") }
        if state != .fieldStart || !fields.isEmpty { endRow() }
        return rows
    }

    private mutating func endField() {
        fields.append(String(decoding: field, as: UTF8.self))
        field.removeAll(keepingCapacity: true)
        state = .fieldStart
    }

    private mutating func endRow() {
        if state == .plain, field.last == UInt8(ascii: "\r") { field.removeLast() }
        endField()
        // A blank line is no row.
        if fields != [""] { rows.append(CSVText.Row(line: rowLine, fields: fields)) }
        fields.removeAll(keepingCapacity: true)
    }
}
