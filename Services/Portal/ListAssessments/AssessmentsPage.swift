import ContractsCore
import ContractsEIA

/// Assessments that the reader may read, newest change first. Template `eia/assessments`.
struct AssessmentsPage: Sendable {
    struct Filter: Sendable {
        let label: String
        let filters: [FrameLink]
    }

    struct Pages: Sendable {
        let previous: String?
        let next: String?
        let `where`: String
    }

    let heading: String
    let lede: String
    let primary: Link
    let begin: Link?
    let tabs: AssessmentTabs
    let search: SearchForm
    let filter: Filter
    let unavailable: Unavailable?
    let assessments: [AssessmentLine]
    let emptyState: Empty?
    let pages: Pages?

    /// - Parameter found: nil where the service did not answer.
    init(
        _ found: Page<EIAAPI.AssessmentSummary>?, filter: AssessmentFilter, isFirst: Bool, mayBegin: Bool, tabs: AssessmentTabs, retryURL: String,
        catalogue: Catalogue
    ) {
        heading = catalogue.text("eia_title")
        lede = catalogue.text("eia_lede")
        primary = Link(catalogue.text("eia_need_title"), Address.doINeedOne)
        begin = mayBegin ? Link(catalogue.text("eia_begin"), Address.newAssessment()) : nil
        self.tabs = tabs
        search = SearchForm(Address.assessments, label: catalogue.text("eia_search"), query: filter.text)
        self.filter = Filter(label: catalogue.text("eia_filter"), filters: AssessmentsPage.filters(filter, catalogue))
        unavailable = found == nil ? Unavailable(catalogue, service: .eia, retryURL: retryURL) : nil
        assessments = (found?.items ?? []).map { AssessmentLine($0, catalogue: catalogue) }
        emptyState =
            found?.items.isEmpty == true
            ? (filter == AssessmentFilter()
                ? Empty(catalogue.text("eia_empty"), action: catalogue.text("eia_empty_action"))
                : Empty(catalogue.text("eia_empty_filter"), link: Link(catalogue.text("eia_filter_all"), Address.assessments))) : nil
        pages =
            found?.next != nil || !isFirst
            ? Pages(
                previous: isFirst ? nil : Address.assessments(filter), next: found?.next.map { Address.assessments(filter, after: $0) },
                where: catalogue.text("eia_page", count: assessments.count)) : nil
    }

    private static func filters(_ filter: AssessmentFilter, _ catalogue: Catalogue) -> [FrameLink] {
        func link(_ label: String, _ change: (inout AssessmentFilter) -> Void) -> FrameLink {
            var changed = filter
            changed.mine = false
            changed.state = nil
            change(&changed)
            return FrameLink(label, Address.assessments(changed), current: changed == filter)
        }
        return [link(catalogue.text("eia_filter_all")) { _ in }, link(catalogue.text("eia_filter_mine")) { $0.mine = true }]
            + AssessmentFilter.groups.map { group in link(catalogue.text("eia_filter_\(group.word)")) { $0.state = group.word } }
    }
}
