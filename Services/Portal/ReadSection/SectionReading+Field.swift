import ContractsCore
import ContractsEIA

extension SectionReading.Field {
    init(_ field: EIAAPI.Field, _ value: EIAAPI.Value?, advice: [EIAAPI.Advice], catalogue: Catalogue) {
        label = field.label
        self.advice = advice.map { piece in
            let row = piece.row.flatMap { key in field.rows.first { $0.code == key }?.label }
            return [row, piece.text].compactMap(\.self).joined(separator: ": ")
        }
        var text: String?
        var chosen: [String] = []
        var table: SectionReading.Table?
        switch field.kind {
        case .text, .longText: text = SectionReading.said(value?.text)
        case .date: text = SectionReading.said(value?.text).map { LocalDate($0).map(catalogue.date) ?? $0 }
        case .choice, .choices: chosen = SectionReading.labels(value?.codes ?? [], field.choices)
        case .table: table = SectionReading.Table(rows: value?.rows ?? [], of: field, catalogue)
        case .matrix: table = SectionReading.Table(matrix: value?.rows ?? [], of: field, catalogue)
        }
        self.text = text
        self.chosen = chosen
        self.table = table
        let isBlank = text == nil && chosen.isEmpty && table == nil
        blank = isBlank ? catalogue.text(field.required ? "eiaqa_blank_required" : "eiaqa_blank") : nil
    }
}

extension SectionReading.Table {
    /// Nil without rows. The first column names the row.
    init?(rows: [EIAAPI.Row], of field: EIAAPI.Field, _ catalogue: Catalogue) {
        guard !rows.isEmpty, let first = field.columns.first else { return nil }
        caption = field.label
        columns = field.columns.map(\.label)
        self.rows = rows.map { row in
            SectionReading.Row(
                name: SectionReading.shown(row.cells[first.key], in: first, catalogue) ?? catalogue.text("eiaqa_unnamed_row"),
                cells: field.columns.dropFirst().map { SectionReading.Cell(label: $0.label, value: SectionReading.shown(row.cells[$0.key], in: $0, catalogue)) }
            )
        }
    }

    /// Every row of the guide, answered or not.
    init(matrix rows: [EIAAPI.Row], of field: EIAAPI.Field, _ catalogue: Catalogue) {
        caption = field.label
        columns = [catalogue.text("eiaqa_matrix_row")] + field.columns.map(\.label)
        self.rows = field.rows.map { fixed in
            let cells = rows.first { $0.key == fixed.code }?.cells ?? [:]
            return SectionReading.Row(
                name: fixed.label,
                cells: field.columns.map { SectionReading.Cell(label: $0.label, value: SectionReading.shown(cells[$0.key], in: $0, catalogue)) })
        }
    }
}

extension SectionReading {
    static func said(_ text: String?) -> String? {
        guard let text, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    /// A code that the guide does not know shows itself.
    static func labels(_ codes: [String], _ choices: [EIAAPI.NamedChoice]) -> [String] {
        codes.map { code in choices.first { $0.code == code }?.label ?? code }
    }

    static func shown(_ value: String?, in column: EIAAPI.Column, _ catalogue: Catalogue) -> String? {
        guard let value = said(value) else { return nil }
        return switch column.kind {
        case .choice, .choices: labels(value.split(separator: " ").map(String.init), column.choices).joined(separator: "; ")
        case .date: LocalDate(value).map(catalogue.date) ?? value
        case .text, .longText, .table, .matrix: value
        }
    }
}
