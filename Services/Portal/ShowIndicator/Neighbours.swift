import ContractsCore
import ContractsEvidence

/// The applicable indicators before and after one in the workbook's order.
struct Neighbours {
    let previous: EvidenceAPI.WorkbookRow?
    let next: EvidenceAPI.WorkbookRow?

    /// - Parameter workbook: nil where it could not be read: then there are no neighbours, and the page does without.
    init(of indicator: IndicatorID, in workbook: EvidenceAPI.Workbook?) {
        let rows = (workbook?.sections.flatMap(\.rows) ?? []).filter { $0.indicator == indicator || $0.state != .notApplicable }
        let index = rows.firstIndex { $0.indicator == indicator }
        previous = index.flatMap { $0 > rows.startIndex ? rows[$0 - 1] : nil }
        next = index.flatMap { $0 + 1 < rows.endIndex ? rows[$0 + 1] : nil }
    }
}
