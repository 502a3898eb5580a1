import ContractsEvidence
import Foundation

/// Which sheet of a file is read, and which heading stands for which field, as the person chose. It stands in the address and in the forms.
struct SheetChoice: Sendable, Equatable {
    /// In place of a heading: the sheet has no such column.
    static let none = "-"

    var phase: String?
    var sheet: String?
    /// Empty: as the headings of the export say.
    var headings: [(field: EvidenceAPI.SpreadsheetField, heading: String)] = []

    init(_ visit: Visit) {
        self.init { visit.query($0) }
    }

    init(_ form: Form) {
        self.init { form.text($0) }
    }

    private init(_ value: (String) -> String?) {
        phase = value("phase")
        sheet = value("sheet").map { String($0.prefix(100)) }
        headings = EvidenceAPI.SpreadsheetField.allCases.compactMap { field in value(SheetChoice.name(field)).map { (field, String($0.prefix(200))) } }
    }

    static func name(_ field: EvidenceAPI.SpreadsheetField) -> String { "column-\(field.rawValue)" }

    static func == (one: SheetChoice, other: SheetChoice) -> Bool { one.items.elementsEqual(other.items, by: ==) }

    /// For the portal's own addresses and hidden fields.
    var items: [(name: String, value: String)] {
        [phase.map { ("phase", $0) }, sheet.map { ("sheet", $0) }].compactMap(\.self) + headings.map { (SheetChoice.name($0.field), $0.heading) }
    }

    /// What the evidence service is asked.
    var query: [(String, String)] {
        let columns = headings.map { field, heading in "\(field.rawValue)=\(heading == SheetChoice.none ? "" : SheetChoice.escaped(heading))" }
        return [phase.map { ("phase", $0) }, sheet.map { ("sheet", $0) }].compactMap(\.self)
            + (columns.isEmpty ? [] : [("columns", columns.joined(separator: ";"))])
    }

    private static func escaped(_ heading: String) -> String { heading.replacing("%", with: "%25").replacing(";", with: "%3B") }
}
