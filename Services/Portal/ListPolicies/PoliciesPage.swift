import ContractsCore
import ContractsEIA

/// The register of policies, procedures and programmes. Template `eia/policies`.
struct PoliciesPage: Sendable {
    struct Row: Sendable {
        let url: String
        let reference: String
        let title: String
        let facts: String
        let owner: String
        let compliance: AssessmentMark
        let review: String?

        init(_ policy: EIAAPI.Policy, catalogue: Catalogue) {
            url = Address.policy(policy.id)
            reference = policy.reference
            title = policy.title
            facts = [
                catalogue.policyKind(policy.kind), policy.unit.name,
                policy.adviser.map { catalogue.text("eia_policy_adviser", ["person": catalogue.person($0)]) },
                policy.closedAt.map { catalogue.text("eia_policy_closed_on", ["date": catalogue.date($0)]) },
            ].compactMap(\.self).joined(separator: " · ")
            owner = catalogue.person(policy.owner)
            compliance = AssessmentMark(policy.compliance, catalogue: catalogue)
            review = policy.reviewDate.map { catalogue.date($0) }
        }
    }

    let heading: String
    let lede: String
    let primary: Link?
    let tabs: AssessmentTabs
    let action: String
    let filterOpen: Bool
    let fields: [AnyField]
    let clearURL: String?
    let unavailable: Unavailable?
    let rows: [Row]
    let emptyState: Empty?
    let pages: AssessmentsPage.Pages?

    /// - Parameter found: nil where the service did not answer.
    init(_ found: Page<EIAAPI.Policy>?, filter: PolicyFilter, isFirst: Bool, mayAdd: Bool, tabs: AssessmentTabs, retryURL: String, catalogue: Catalogue) {
        heading = catalogue.text("eia_policies_title")
        lede = catalogue.text("eia_policies_lede")
        primary = mayAdd ? Link(catalogue.text("eia_policy_add"), Address.newPolicy()) : nil
        self.tabs = tabs
        action = Address.policies
        filterOpen = filter != PolicyFilter()
        fields = PoliciesPage.fields(filter, catalogue).map(AnyField.init)
        clearURL = filterOpen ? Address.policies : nil
        unavailable = found == nil ? Unavailable(catalogue, service: .eia, retryURL: retryURL) : nil
        rows = (found?.items ?? []).map { Row($0, catalogue: catalogue) }
        emptyState =
            found?.items.isEmpty == true
            ? (filterOpen
                ? Empty(catalogue.text("eia_policies_empty_filter"), link: Link(catalogue.text("eia_policies_all"), Address.policies))
                : Empty(catalogue.text("eia_policies_empty"), action: catalogue.text("eia_policies_empty_action"), link: primary)) : nil
        pages =
            found?.next != nil || !isFirst
            ? AssessmentsPage.Pages(
                previous: isFirst ? nil : Address.policies(filter), next: found?.next.map { Address.policies(filter, after: $0) },
                where: catalogue.text("eia_policies_page", count: rows.count)) : nil
    }

    private static func fields(_ filter: PolicyFilter, _ catalogue: Catalogue) -> [any FormField] {
        let any = [(value: "", label: catalogue.text("eia_filter_any"))]
        return [
            TextField("q", label: catalogue.text("eia_policies_search"), value: filter.text, type: "search"),
            Select(
                "kind", label: catalogue.text("eia_policy_kind"),
                choices: any + EIAAPI.PolicyKind.allCases.map { (value: $0.rawValue, label: catalogue.policyKind($0)) }, chosen: filter.kind?.rawValue),
            Select(
                "compliance", label: catalogue.text("eia_policy_compliance"),
                choices: any + EIAAPI.Compliance.allCases.map { (value: $0.rawValue, label: catalogue.text("eia_compliance_\($0.rawValue)")) },
                chosen: filter.compliance?.rawValue),
            Choices(
                "supported", .checkbox, legend: catalogue.text("eia_policy_support"),
                choices: [Choices.Choice("true", catalogue.text("eia_policies_supported"))], chosen: filter.supported ? ["true"] : []),
            Choices(
                "adviser", .checkbox, legend: catalogue.text("eia_policies_adviser"), choices: [Choices.Choice("me", catalogue.text("eia_policies_advised"))],
                chosen: filter.advised ? ["me"] : []),
        ]
    }
}
