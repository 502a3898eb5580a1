import ContractsCore
import ContractsEIA

extension AssessmentTablePage {
    init(queue page: Page<EIAAPI.AssessmentSummary>, view: ShowAssessmentQueue.View, catalogue: Catalogue) {
        let columns = ["assessment", "since", "state", "officer", "round", "points"].map { catalogue.text("eiaqa_column_\($0)") }
        let views = ShowAssessmentQueue.View.allCases.map { one in
            QueuePage.Filter(label: catalogue.text("eiaqa_queue_\(one.rawValue)"), count: nil, url: one.address(), current: one == view)
        }
        let empty = Empty(
            catalogue.text(view == .all ? "eiaqa_queue_empty" : "eiaqa_queue_empty_view"), action: catalogue.text("eiaqa_queue_empty_action"),
            link: view == .all ? nil : Link(catalogue.text("eiaqa_queue_all"), Address.assessmentQueue))
        self.init(
            heading: catalogue.text("eiaqa_queue"),
            lede: page.items.first.map { catalogue.text("eiaqa_queue_lede", count: page.items.count, ["date": catalogue.date($0.since)]) }
                ?? catalogue.text("eiaqa_queue_lede_none"),
            filters: [QueuePage.Filters(label: catalogue.text("eiaqa_queue_views"), filters: views)], columns: columns,
            rows: page.items.map { summary in
                Row(
                    url: Address.reviewSheet(summary.id), code: summary.reference, name: summary.title, place: catalogue.place(summary), columns: columns,
                    values: [
                        catalogue.date(summary.since), catalogue.assessmentState(summary.state),
                        summary.officer.map { catalogue.person($0) } ?? catalogue.text("eiaqa_officer_none"), String(summary.round), String(summary.openPoints),
                    ], notes: catalogue.marks(summary))
            },
            emptyState: page.items.isEmpty ? empty : nil, more: page.next.map { Link(catalogue.text("eiaqa_more"), view.address(after: $0)) })
    }

    /// The head of a list of assessments.
    static func head(_ title: String, _ visit: Visit) -> PageHead {
        PageHead(title, section: .assessments, breadcrumbs: [FrameLink(visit.text("nav_assessments"), Address.assessments)])
    }
}

extension Catalogue {
    /// "Enfield BOCU · POL/2026/0012 Stop and search"
    func place(_ summary: EIAAPI.AssessmentSummary) -> String {
        "\(summary.unit.name) · \(summary.policy.reference) \(summary.policy.title)"
    }

    /// What stays visible of it for good, or until it is put right.
    func marks(_ summary: EIAAPI.AssessmentSummary) -> [String] {
        [summary.retrospective ? text("eiaqa_mark_retrospective") : nil, summary.approvalVoid ? text("eiaqa_mark_void") : nil].compactMap(\.self)
    }
}
