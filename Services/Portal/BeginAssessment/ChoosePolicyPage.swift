import ContractsEIA

/// Which policy is assessed: one of the register, or a new one. Template `eia/choose-policy`.
struct ChoosePolicyPage: Sendable {
    struct Policy: Sendable {
        let url: String
        let reference: String
        let title: String
        let facts: String
    }

    let heading: String
    let lede: String
    let add: Link
    let search: SearchForm
    let policies: [Policy]
    let emptyState: Empty?
    let more: Link?

    init(_ found: [EIAAPI.Policy], next: String?, search text: String?, answers: ScreeningCode?, catalogue: Catalogue) {
        heading = catalogue.text("eia_choose_policy")
        lede = catalogue.text("eia_choose_policy_lede")
        add = Link(catalogue.text("eia_policy_add"), Address.newPolicy(answers: answers))
        search = SearchForm(
            Address.newAssessment(), label: catalogue.text("eia_policies_search"), query: text, keeping: answers.map { [("answers", $0.text)] } ?? [])
        policies = found.map {
            Policy(
                url: Address.newAssessment(for: $0.id, answers: answers), reference: $0.reference, title: $0.title,
                facts: [catalogue.policyKind($0.kind), $0.unit.name].joined(separator: " · "))
        }
        emptyState =
            found.isEmpty && next == nil ? Empty(catalogue.text(text == nil ? "eia_choose_policy_empty" : "eia_policies_empty_filter"), link: add) : nil
        more = next.map { Link(catalogue.text("eiaqa_more"), Address.newAssessment(answers: answers, search: text, after: $0)) }
    }
}
