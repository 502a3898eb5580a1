import ContractsCore
import ContractsEvidence

/// A row of the file with everything that the check says of it.
struct ExcelLine: Sendable {
    let row: Int
    let indicator: String?
    let title: String?
    let evidence: EvidenceID?
    let kind: EvidenceAPI.RowKind
    let changes: [EvidenceAPI.SpreadsheetField]
    let errors: [EvidenceAPI.CellError]

    /// In the order of the sheet; rows that only an error speaks of included.
    static func all(_ report: EvidenceAPI.SpreadsheetReport) -> [ExcelLine] {
        let errors = Dictionary(grouping: report.errors, by: \.row)
        let known = Set(report.outcomes.map(\.row))
        let told = report.outcomes.map { outcome in
            ExcelLine(
                row: outcome.row, indicator: outcome.indicator, title: outcome.title, evidence: outcome.evidence, kind: outcome.kind, changes: outcome.changes,
                errors: errors[outcome.row] ?? [])
        }
        guard !told.isEmpty else { return [] }
        let others = errors.filter { !known.contains($0.key) }.map { row, errors in
            ExcelLine(row: row, indicator: nil, title: nil, evidence: nil, kind: .failing, changes: [], errors: errors)
        }
        return (told + others).sorted { $0.row < $1.row }
    }
}
