import ContractsCore
import ContractsEIA

extension EIAAPI.SectionContent {
    /// The most rows that a form is read with: the service refuses more.
    private static let mostRows = 101

    /// What was typed, sound or not; blank rows of a table stay, so that the form comes back as it was.
    init(_ form: Form, of section: EIAAPI.Section) {
        var fields: [String: EIAAPI.Value] = [:]
        for field in section.fields { fields[field.key] = Self.value(form, field) }
        self.init(fields: fields)
    }

    private static func value(_ form: Form, _ field: EIAAPI.Field) -> EIAAPI.Value? {
        let name = SectionNames.field(field)
        switch field.kind {
        case .text, .longText:
            return form[name].flatMap { $0.isEmpty ? nil : EIAAPI.Value(text: $0) }
        case .date:
            return DateParts(form, name).typed.map { EIAAPI.Value(text: $0) }
        case .choice, .choices:
            let codes = form.all(name)
            return codes.isEmpty ? nil : EIAAPI.Value(codes: codes)
        case .table:
            let count = min(form[SectionNames.rows(field)].flatMap(Int.init) ?? 0, mostRows)
            let rows = (0..<max(count, 0)).map { EIAAPI.Row(cells: cells(form, field, String($0))) }
            return rows.isEmpty ? nil : EIAAPI.Value(rows: rows)
        case .matrix:
            let rows = field.rows.map { EIAAPI.Row(key: $0.code, cells: cells(form, field, $0.code)) }.filter { !$0.cells.isEmpty }
            return rows.isEmpty ? nil : EIAAPI.Value(rows: rows)
        }
    }

    private static func cells(_ form: Form, _ field: EIAAPI.Field, _ row: String) -> [String: String] {
        var cells: [String: String] = [:]
        for column in field.columns {
            let name = SectionNames.cell(field, row, column)
            switch column.kind {
            case .date: cells[column.key] = DateParts(form, name).typed
            case .choice, .choices:
                let codes = form.all(name).joined(separator: " ")
                cells[column.key] = codes.isEmpty ? nil : codes
            default: cells[column.key] = form[name].flatMap { $0.isEmpty ? nil : $0 }
            }
        }
        return cells
    }

    /// Without rows that say nothing: what the service keeps.
    var withoutBlankRows: EIAAPI.SectionContent {
        EIAAPI.SectionContent(
            fields: fields.compactMapValues { value in
                guard let rows = value.rows else { return value }
                let filled = rows.filter { !$0.cells.isEmpty }
                return filled.isEmpty ? nil : EIAAPI.Value(rows: filled)
            })
    }

    /// The buttons inside the form that need no script: a row more or less.
    /// - Returns: nil where another button was pressed.
    func afterButton(_ action: String?, of section: EIAAPI.Section) -> EIAAPI.SectionContent? {
        for field in section.fields where field.kind == .table {
            var rows = fields[field.key]?.rows ?? []
            if action == SectionNames.addRow(field) {
                // The form shows one blank row where there is none yet.
                if rows.isEmpty { rows.append(EIAAPI.Row(cells: [:])) }
                rows.append(EIAAPI.Row(cells: [:]))
            } else if let index = rows.indices.first(where: { action == SectionNames.removeRow($0, of: field) }) {
                rows.remove(at: index)
            } else {
                continue
            }
            var changed = fields
            changed[field.key] = rows.isEmpty ? nil : EIAAPI.Value(rows: rows)
            return EIAAPI.SectionContent(fields: changed)
        }
        return nil
    }

    /// Dates that are none, by the name of their field in the form.
    func wrongDates(in section: EIAAPI.Section) -> [(name: String, label: String)] {
        section.fields.flatMap { field -> [(name: String, label: String)] in
            switch field.kind {
            case .date:
                let text = fields[field.key]?.text
                return text != nil && text.flatMap { LocalDate($0) } == nil ? [(SectionNames.field(field), field.label)] : []
            case .table:
                return (fields[field.key]?.rows ?? []).enumerated().flatMap { index, row in
                    field.columns.filter { $0.kind == .date }.compactMap { column in
                        guard let text = row.cells[column.key], LocalDate(text) == nil else { return nil }
                        return (SectionNames.cell(field, String(index), column), column.label)
                    }
                }
            default: return []
            }
        }
    }
}

extension DateParts {
    /// As year-month-day, a true date in full and anything else as it was typed; nil where nothing was.
    var typed: String? {
        if isBlank { return nil }
        return date?.description ?? [year, month, day].joined(separator: "-")
    }

    /// What `typed` keeps.
    init(typed text: String?) {
        if let date = text.flatMap({ LocalDate($0) }) {
            self.init(date)
            return
        }
        let parts = (text ?? "").split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        self.init(year: parts.first ?? "", month: parts.count > 1 ? parts[1] : "", day: parts.count > 2 ? parts[2] : "")
    }
}
