import ContractsCore
import ContractsEIA
import Foundation
import ServiceKit

/// What somebody wrote in a section, found sound by the guide that the assessment pins. Blanks are allowed: a form is filled little by little.
struct SoundSection: Sendable {
    /// Characters of a cell of a table or a matrix.
    static let cellMaximum = 2_000
    static let rowMaximum = 100
    /// UTF-8 bytes of the whole section.
    static let byteMaximum = 200_000

    let content: EIAAPI.SectionContent

    /// - Throws: the 422 problem, with a pointer such as `/fields/effects/rows/2/cells/reason` for everything that is wrong.
    init(_ content: EIAAPI.SectionContent, of section: EIAAPI.Section) throws(ProblemError) {
        var validation = Validation()
        var fields: [String: EIAAPI.Value] = [:]
        for (key, value) in content.fields.sorted(by: { $0.key < $1.key }) {
            let pointer = "/fields/\(key)"
            guard let field = section.fields.first(where: { $0.key == key }) else {
                validation.add(pointer, "is not a question of this section")
                continue
            }
            if let sound = SoundSection.value(value, of: field, at: pointer, &validation) { fields[key] = sound }
        }
        let bytes = fields.values.reduce(0) { $0 + $1.bytes }
        validation.check(bytes <= SoundSection.byteMaximum, "/fields", "is longer than 200,000 characters in all: shorten it, or refer to a document")
        try validation.finish()
        self.content = EIAAPI.SectionContent(fields: fields)
    }

    /// - Returns: none where it is blank.
    private static func value(_ value: EIAAPI.Value, of field: EIAAPI.Field, at pointer: String, _ validation: inout Validation) -> EIAAPI.Value? {
        switch field.kind {
        case .text, .longText, .date:
            let lines: Validation.Lines = field.kind == .longText ? .many : .one
            guard let text = validation.optionalText(value.text, at: "\(pointer)/text", max: field.maximum ?? 300, lines: lines) else { return nil }
            if field.kind == .date { validation.check(LocalDate(text) != nil, "\(pointer)/text", "is not a date") }
            return .init(text: text)
        case .choice, .choices:
            let codes = value.codes ?? []
            validation.list(codes, max: field.kind == .choice ? 1 : field.choices.count, at: "\(pointer)/codes")
            for (index, code) in codes.enumerated() where !field.choices.contains(where: { $0.code == code }) {
                validation.add("\(pointer)/codes/\(index)", "is not one of the answers")
            }
            return codes.isEmpty ? nil : .init(codes: codes)
        case .table, .matrix:
            let rows = self.rows(value.rows ?? [], of: field, at: "\(pointer)/rows", &validation)
            return rows.isEmpty ? nil : .init(rows: rows)
        }
    }

    private static func rows(_ rows: [EIAAPI.Row], of field: EIAAPI.Field, at pointer: String, _ validation: inout Validation) -> [EIAAPI.Row] {
        validation.check(rows.count <= rowMaximum, pointer, "has more than \(rowMaximum) rows")
        var sound: [EIAAPI.Row] = []
        for (index, row) in rows.prefix(rowMaximum).enumerated() {
            let pointer = "\(pointer)/\(index)"
            if field.kind == .matrix {
                validation.check(field.rows.contains { $0.code == row.key }, "\(pointer)/key", "is not a row of this table")
                validation.check(!sound.contains { $0.key == row.key }, "\(pointer)/key", "is there twice")
            } else {
                validation.check(row.key == nil, "\(pointer)/key", "belongs to a table with fixed rows")
            }
            var cells: [String: String] = [:]
            for (key, cell) in row.cells.sorted(by: { $0.key < $1.key }) {
                guard let column = field.columns.first(where: { $0.key == key }) else {
                    validation.add("\(pointer)/cells/\(key)", "is not a column of this table")
                    continue
                }
                cells[key] = self.cell(cell, of: column, at: "\(pointer)/cells/\(key)", &validation)
            }
            // A row that says nothing is no row.
            if !cells.isEmpty { sound.append(.init(key: row.key, cells: cells)) }
        }
        return sound
    }

    private static func cell(_ cell: String, of column: EIAAPI.Column, at pointer: String, _ validation: inout Validation) -> String? {
        guard let text = validation.optionalText(cell, at: pointer, max: cellMaximum, lines: .many) else { return nil }
        switch column.kind {
        case .date: validation.check(LocalDate(text) != nil, pointer, "is not a date")
        case .choice, .choices:
            let codes = text.split(separator: " ")
            validation.check(column.kind == .choices || codes.count == 1, pointer, "takes one answer")
            validation.check(codes.allSatisfy { code in column.choices.contains { $0.code == code } }, pointer, "is not one of the answers")
        case .text, .longText, .table, .matrix: break
        }
        return text
    }
}

extension EIAAPI.Value {
    fileprivate var bytes: Int {
        (text?.utf8.count ?? 0) + (codes ?? []).reduce(0) { $0 + $1.utf8.count }
            + (rows ?? []).reduce(0) { $0 + $1.cells.values.reduce(0) { $0 + $1.utf8.count } }
    }
}
