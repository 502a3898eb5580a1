import ContractsCore
import ContractsEvidence
import ServiceKit

/// Units as a CSV file gives them, each line fit by itself; whether its parent and wave exist is for the import to see.
struct UnitsFile: Sendable {
    static let columns = ["code", "name", "kind", "parent_code", "valid_from", "wave"]
    let lines: [Line]

    struct Line: Sendable {
        let number: Int
        let code: String
        let name: String
        let kind: EvidenceAPI.UnitKind
        let parentCode: String?
        let validFrom: LocalDate
        let wave: String?
    }

    /// - Throws: `CSVTable.Unreadable` with every line that is wrong.
    init(_ csv: String) throws(CSVTable.Unreadable) {
        let table = try CSVTable(csv, columns: Self.columns)
        var lines: [Line] = []
        var errors: [EvidenceAPI.LineError] = []
        var seen: [String: Int] = [:]
        for row in table.rows {
            var validation = Validation()
            let line = Line(row, &validation)
            if let first = seen.updateValue(row.line, forKey: row["code"].uppercased()) {
                validation.add("code", "\(row["code"]) stands in line \(first) already")
            }
            errors += validation.errors.map { .init(line: row.line, detail: "\($0.pointer) \($0.detail)") }
            if let line { lines.append(line) }
        }
        guard errors.isEmpty else { throw CSVTable.Unreadable(errors: errors) }
        self.lines = lines
    }
}

extension UnitsFile.Line {
    /// Nil where the kind or the date cannot be read; `validation` then says so.
    fileprivate init?(_ row: CSVTable.Row, _ validation: inout Validation) {
        let code = validation.unitCode(row["code"], at: "code")
        let name = validation.text(row["name"], at: "name", max: 200)
        let wave = validation.optionalText(row["wave"], at: "wave", max: 20)
        let parent = validation.optionalText(row["parent_code"], at: "parent_code", max: 20)
        let kind = validation.oneOf(row["kind"], EvidenceAPI.UnitKind.self, at: "kind")
        let validFrom = LocalDate(row["valid_from"])
        validation.check(validFrom != nil, "valid_from", "must be a date like 2011-11-03")
        guard let kind, let validFrom else { return nil }
        self.init(number: row.line, code: code, name: name, kind: kind, parentCode: parent, validFrom: validFrom, wave: wave)
    }
}
