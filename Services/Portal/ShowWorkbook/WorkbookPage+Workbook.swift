import ContractsCore
import ContractsEvidence

extension WorkbookPage {
    init(_ workbook: EvidenceAPI.Workbook, phases: [FrameLink], filter: WorkbookFilter, reader: WorkbookReader, catalogue: Catalogue) {
        caption = catalogue.text("workbook_caption", ["phase": workbook.phaseTitle])
        unitName = workbook.unit.name
        summary = WorkbookPage.summary(workbook, catalogue)
        submit = workbook.maySubmit ? Link(catalogue.text("workbook_submit"), Address.submit(workbook.unit.id, phase: workbook.phase)) : nil
        unavailable = nil
        let rows = workbook.sections.flatMap(\.rows)
        let waiting = rows.count { reader.hasTurn($0) }
        let sections = workbook.sections.map { Section($0, of: workbook, filter: filter, reader: reader, catalogue: catalogue) }.filter { !$0.rows.isEmpty }
        self.workbook = Workbook(
            phases: phases.count > 1 ? phases : [], progress: Progress(workbook.totals, catalogue: catalogue),
            turn: waiting > 0
                ? Turn(
                    yours: true, whose: catalogue.text("turn_yours"), what: catalogue.text("turn_workbook", count: waiting),
                    link: rows.lazy.compactMap { reader.ratingStage($0) }.first.map {
                        Link(catalogue.text("workbook_link_queue"), Address.queue(stage: $0, unit: workbook.unit.id))
                    }) : nil,
            filters: WorkbookPage.filters(workbook, rows: rows, current: filter, reader: reader, catalogue: catalogue), sections: sections,
            emptyState: sections.isEmpty ? Empty(catalogue.text("workbook_empty_filter"), action: catalogue.text("workbook_empty_filter_action")) : nil,
            links: [
                Link(catalogue.text("excel_link"), Address.excel(workbook.unit.id, phase: workbook.phase)),
                Link(catalogue.text("workbook_link_submissions"), Address.submissions(workbook.unit.id)),
                Link(catalogue.text("rate_link_ratings"), Address.ratings(workbook.unit.id, phase: workbook.phase)),
                Link(catalogue.text("gaps_link"), Address.gaps(workbook.unit.id)),
                Link(catalogue.text("meetings_link"), Address.meetings(workbook.unit.id)),
                Link(catalogue.text("actions_of_unit"), Address.actions(ActionFilter(unit: workbook.unit.id))),
                Link(catalogue.text("workbook_link_unit"), Address.unit(workbook.unit.id)),
            ]
        )
    }

    private static func summary(_ workbook: EvidenceAPI.Workbook, _ catalogue: Catalogue) -> String {
        let values = ["applicable": String(workbook.totals.applicable), "total": String(workbook.totals.indicators)]
        guard let due = workbook.due else { return catalogue.text("workbook_summary", values) }
        return catalogue.text("workbook_summary_due", values.merging(["date": catalogue.date(due)]) { value, _ in value })
    }

    /// The filters that would show something, and always "all" and the one in use.
    private static func filters(
        _ workbook: EvidenceAPI.Workbook, rows: [EvidenceAPI.WorkbookRow], current: WorkbookFilter, reader: WorkbookReader, catalogue: Catalogue
    ) -> [Filter] {
        WorkbookFilter.allCases.compactMap { filter in
            let count = rows.count { filter.shows($0, to: reader) }
            guard count > 0 || filter == .all || filter == current else { return nil }
            return Filter(
                code: filter.rawValue, label: filter.label(catalogue), count: count,
                url: Address.workbook(workbook.unit.id, phase: workbook.phase, filter: filter),
                current: filter == current
            )
        }
    }
}

extension WorkbookPage.Section {
    fileprivate init(
        _ section: EvidenceAPI.WorkbookSection, of workbook: EvidenceAPI.Workbook, filter: WorkbookFilter, reader: WorkbookReader, catalogue: Catalogue
    ) {
        id = "section-\(section.code)"
        title = section.title
        theme = section.strapline
        rows = section.rows.filter { filter.shows($0, to: reader) }.map { WorkbookPage.Row($0, of: workbook, reader: reader, catalogue: catalogue) }
    }
}
