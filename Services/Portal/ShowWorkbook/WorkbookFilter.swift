import ContractsEvidence

/// A part of the workbook to look at; the raw value stands in the address, so that a view can be sent.
enum WorkbookFilter: String, CaseIterable {
    case all, yours
    case notStarted = "not-started"
    case drafting, returned, submitted
    case locallyAssured = "locally-assured"
    case corporatelyAssured = "corporately-assured"
    case changed
    case notApplicable = "not-applicable"

    func shows(_ row: EvidenceAPI.WorkbookRow, to reader: WorkbookReader) -> Bool {
        switch self {
        case .all: row.state != .notApplicable
        case .yours: reader.hasTurn(row)
        case .notStarted: row.state == .notStarted
        case .drafting: row.state == .drafting
        case .returned: row.state == .returned
        case .submitted: row.state == .submitted
        case .locallyAssured: row.state == .locallyAssured
        case .corporatelyAssured: row.state == .corporatelyAssured
        case .changed: row.changedSinceAssured
        case .notApplicable: row.state == .notApplicable
        }
    }

    func label(_ catalogue: Catalogue) -> String {
        switch self {
        case .all, .yours, .changed: catalogue.text("workbook_filter_\(rawValue)")
        default: catalogue.text("state_\(rawValue.replacing("-", with: "_"))")
        }
    }
}
