import ContractsEIA
import ServiceKit

/// A guide that assessments can be written against, found sound.
struct SoundGuide: Sendable {
    let document: EIAAPI.GuideDocument
    /// Of the document's canonical JSON.
    let sha256: String

    /// - Throws: the 422 problem with everything that is wrong.
    init(_ document: EIAAPI.GuideDocument) throws {
        var validation = Validation()
        _ = validation.text(document.label, at: "/label", max: 40)
        _ = validation.text(document.title, at: "/title", max: 200)
        validation.screening(document.screening)
        validation.sections(document.sections)
        validation.keys(document.characteristics.map(\.code), at: "/characteristics")
        validation.keys(document.categories.map(\.code), at: "/categories")
        validation.keys(document.triggers.map(\.code), at: "/triggers")
        try validation.finish()
        self.document = document
        self.sha256 = try GuideHash.of(document)
    }
}

extension Validation {
    /// Some, each once, and in a form that addresses can carry.
    fileprivate mutating func keys(_ keys: [String], at pointer: String) {
        check(!keys.isEmpty, pointer, "must not be empty")
        list(keys, max: 100, at: pointer)
        for (index, key) in keys.enumerated() {
            let plain = !key.isEmpty && key.utf8.count <= 60 && key.utf8.allSatisfy { ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 }
            check(plain, "\(pointer)/\(index)", "must be small letters, digits and hyphens")
        }
    }

    /// Questions are numbered from 1, rules ask only for those, and the last rule always holds.
    fileprivate mutating func screening(_ screening: EIAAPI.ScreeningGuide) {
        let numbers = screening.questions.map(\.number)
        check(!numbers.isEmpty && numbers == Array(1...max(1, numbers.count)), "/screening/questions", "must be numbered from 1")
        for (index, rule) in screening.rules.enumerated() {
            let pointer = "/screening/rules/\(index)"
            check(Set(rule.any + rule.all).isSubset(of: numbers), pointer, "asks for a question that is not there")
            let always = rule.any.isEmpty && rule.all.isEmpty
            check(always == (index == screening.rules.count - 1), pointer, "must ask for a question, unless it is the last, which must not")
            check(always || !rule.answers.isEmpty, "\(pointer)/answers", "must not be empty")
        }
        check(!screening.rules.isEmpty, "/screening/rules", "must not be empty")
    }

    fileprivate mutating func sections(_ sections: [EIAAPI.Section]) {
        keys(sections.map(\.key), at: "/sections")
        check(sections.map(\.number) == Array(sections.indices.map { $0 + 1 }), "/sections", "must be numbered from 1")
        for (index, section) in sections.enumerated() {
            let pointer = "/sections/\(index)"
            keys(section.fields.map(\.key), at: "\(pointer)/fields")
            for (position, field) in section.fields.enumerated() { self.field(field, at: "\(pointer)/fields/\(position)") }
        }
    }

    private mutating func field(_ field: EIAAPI.Field, at pointer: String) {
        switch field.kind {
        case .choice, .choices: keys(field.choices.map(\.code), at: "\(pointer)/choices")
        case .table, .matrix:
            keys(field.columns.map(\.key), at: "\(pointer)/columns")
            if field.kind == .matrix { keys(field.rows.map(\.code), at: "\(pointer)/rows") }
            for (index, column) in field.columns.enumerated() {
                let pointer = "\(pointer)/columns/\(index)"
                check(column.kind != .table && column.kind != .matrix, "\(pointer)/kind", "must not be a table")
                if column.kind == .choice || column.kind == .choices { keys(column.choices.map(\.code), at: "\(pointer)/choices") }
            }
        case .text, .longText, .date: break
        }
    }
}
