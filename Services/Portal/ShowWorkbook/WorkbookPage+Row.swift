import ContractsCore
import ContractsEvidence

extension WorkbookPage.Row {
    init(_ row: EvidenceAPI.WorkbookRow, of workbook: EvidenceAPI.Workbook, reader: WorkbookReader, catalogue: Catalogue) {
        code = row.code
        strapline = row.strapline
        url = Address.indicator(row.indicator, in: workbook.unit.id)
        items = catalogue.text("workbook_items", count: row.items)
        local = row.localRating.map(RatingMark.init(local:))
        corporate = row.corporateRating.map(RatingMark.init(corporate:))
        state = StateMark(row, catalogue: catalogue)
        next = WorkbookPage.Row.next(row, catalogue)
        nextURL = reader.ratingStage(row).map { Address.rating(row.indicator, in: workbook.unit.id, stage: $0) }
        yours = reader.hasTurn(row)
        filterCodes = WorkbookFilter.allCases.filter { $0.shows(row, to: reader) }.map(\.rawValue).joined(separator: " ")
    }

    private static func next(_ row: EvidenceAPI.WorkbookRow, _ catalogue: Catalogue) -> String? {
        switch row.state {
        case .notApplicable: row.applicability.reason
        case .notStarted: catalogue.text("workbook_next_start")
        case .drafting: catalogue.text("workbook_next_finish")
        case .returned: row.openPoints > 0 ? catalogue.text("workbook_next_answer", count: row.openPoints) : catalogue.text("workbook_next_resubmit")
        case .submitted: row.changedSinceAssured ? catalogue.text("workbook_next_resubmit") : catalogue.text("workbook_next_local")
        case .locallyAssured: row.changedSinceAssured ? catalogue.text("workbook_next_resubmit") : catalogue.text("workbook_next_corporate")
        case .corporatelyAssured where row.asksForFreshEvidence: catalogue.text("workbook_next_fresh")
        case .corporatelyAssured: row.changedSinceAssured ? catalogue.text("workbook_next_resubmit") : nil
        }
    }
}
