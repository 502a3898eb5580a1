import ContractsCore
import ContractsEIA
import Foundation

/// The smallest part of a section that two people may have changed: a field, a cell of a matrix, or a table as a whole.
struct SectionPart: Sendable {
    let field: EIAAPI.Field
    /// Of a matrix.
    let cell: Cell?

    struct Cell: Sendable {
        let row: EIAAPI.NamedChoice
        let column: EIAAPI.Column
    }

    /// In the order of the form.
    static func all(of section: EIAAPI.Section) -> [SectionPart] {
        section.fields.flatMap { field -> [SectionPart] in
            guard field.kind == .matrix else { return [SectionPart(field: field, cell: nil)] }
            return field.rows.flatMap { row in field.columns.map { SectionPart(field: field, cell: Cell(row: row, column: $0)) } }
        }
    }

    /// In the form.
    var name: String { cell.map { SectionNames.cell(field, $0.row.code, $0.column) } ?? SectionNames.field(field) }

    /// Under which the conflict page asks whose value holds.
    var choiceName: String { "settle-\(name)" }

    var label: String { cell.map { "\($0.row.label): \($0.column.label)" } ?? field.label }

    /// Whether it is written in sentences, and can be brought together by hand.
    var isWritten: Bool { [.text, .longText].contains(cell?.column.kind ?? field.kind) }

    var isTable: Bool { field.kind == .table }

    func isSame(_ one: EIAAPI.SectionContent, _ other: EIAAPI.SectionContent) -> Bool {
        if let cell { return trimmed(one, cell) == trimmed(other, cell) }
        let (mine, theirs) = (one.fields[field.key], other.fields[field.key])
        if isWritten { return trimmed(mine?.text) == trimmed(theirs?.text) }
        if field.kind == .choices { return Set(mine?.codes ?? []) == Set(theirs?.codes ?? []) }
        return mine == theirs
    }

    /// What is written; for what is not, its words.
    func words(in content: EIAAPI.SectionContent, _ catalogue: Catalogue) -> String {
        if let cell {
            let value = content.fields[field.key]?.rows?.first { $0.key == cell.row.code }?.cells[cell.column.key]
            return SectionReading.shown(value, in: cell.column, catalogue) ?? ""
        }
        let value = content.fields[field.key]
        switch field.kind {
        case .choice, .choices: return SectionReading.labels(value?.codes ?? [], field.choices).joined(separator: "; ")
        case .date: return value?.text.map { LocalDate($0).map(catalogue.date) ?? $0 } ?? ""
        case .table:
            return (value?.rows ?? []).map { row in
                field.columns.compactMap { SectionReading.shown(row.cells[$0.key], in: $0, catalogue) }.joined(separator: " · ")
            }.joined(separator: "\n")
        default: return value?.text ?? ""
        }
    }

    /// - Returns: `content` with this part as the other has it.
    func taken(from theirs: EIAAPI.SectionContent, into content: EIAAPI.SectionContent) -> EIAAPI.SectionContent {
        var fields = content.fields
        guard let cell else {
            fields[field.key] = theirs.fields[field.key]
            return EIAAPI.SectionContent(fields: fields)
        }
        let value = theirs.fields[field.key]?.rows?.first { $0.key == cell.row.code }?.cells[cell.column.key]
        let rows = field.rows.compactMap { fixed -> EIAAPI.Row? in
            var cells = fields[field.key]?.rows?.first { $0.key == fixed.code }?.cells ?? [:]
            if fixed.code == cell.row.code { cells[cell.column.key] = value }
            return cells.isEmpty ? nil : EIAAPI.Row(key: fixed.code, cells: cells)
        }
        fields[field.key] = rows.isEmpty ? nil : EIAAPI.Value(rows: rows)
        return EIAAPI.SectionContent(fields: fields)
    }

    /// Of a table: the rows of both, equal ones once.
    func joined(_ mine: EIAAPI.SectionContent, _ theirs: EIAAPI.SectionContent) -> EIAAPI.SectionContent {
        let standing = theirs.fields[field.key]?.rows ?? []
        let more = (mine.fields[field.key]?.rows ?? []).filter { !standing.contains($0) && !$0.cells.isEmpty }
        var fields = mine.fields
        fields[field.key] = EIAAPI.Value(rows: standing + more)
        return EIAAPI.SectionContent(fields: fields)
    }

    private func trimmed(_ content: EIAAPI.SectionContent, _ cell: Cell) -> String {
        trimmed(content.fields[field.key]?.rows?.first { $0.key == cell.row.code }?.cells[cell.column.key])
    }

    private func trimmed(_ text: String?) -> String { (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines) }
}
