import ContractsCore
import ContractsEIA

/// One row of the section on actions, read by its columns' keys.
struct MitigationWords: Equatable, Sendable {
    let what: String
    let lead: String?
    let due: LocalDate?
    let measure: String?
    /// Codes of the guide's characteristics.
    let characteristics: [String]

    init?(_ row: EIAAPI.Row) {
        guard let what = row.cells["what"] else { return nil }
        self.what = what
        lead = row.cells["lead"]
        due = row.cells["due"].flatMap(LocalDate.init)
        measure = row.cells["measure"]
        characteristics = (row.cells["characteristics"] ?? "").split(separator: " ").map(String.init)
    }

    init(_ row: MitigationRow) {
        what = row.what
        lead = row.lead
        due = row.due
        measure = row.measure
        characteristics = row.characteristics
    }

    /// Whom it is for.
    /// - Parameter labels: of characteristics, by code.
    func reason(_ labels: [String: String]) -> String? {
        characteristics.isEmpty ? nil : characteristics.map { labels[$0] ?? $0 }.joined(separator: ", ")
    }
}
