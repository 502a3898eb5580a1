import ContractsCore
import ContractsEvidence
import ServiceKit

/// Roll-out waves as a CSV file gives them.
struct WavesFile {
    let waves: [EvidenceAPI.Wave]

    init(name: String) throws {
        do {
            self.waves = try Self.parsed(try CommandFailure.readText(name))
        } catch let unreadable as CSVTable.Unreadable {
            throw CommandFailure(name, unreadable.errors)
        }
    }

    private static func parsed(_ csv: String) throws(CSVTable.Unreadable) -> [EvidenceAPI.Wave] {
        var waves: [EvidenceAPI.Wave] = []
        var errors: [EvidenceAPI.LineError] = []
        for row in try CSVTable(csv, columns: ["code", "title", "start", "target"]).rows {
            for column in ["start", "target"] where !row[column].isEmpty && LocalDate(row[column]) == nil {
                errors.append(.init(line: row.line, detail: "\(column) must be a date like 2011-11-03"))
            }
            waves.append(.init(code: row["code"], title: row["title"], start: LocalDate(row["start"]), target: LocalDate(row["target"])))
        }
        guard errors.isEmpty else { throw CSVTable.Unreadable(errors: errors) }
        return waves
    }
}
