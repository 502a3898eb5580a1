import ContractsCore
import ContractsEIA
import Identity

/// Owner, authors and decision-makers as they were chosen.
struct PeopleInput: Sendable {
    var owner = ""
    var authors: [String] = []
    var decisionMakers: [String] = []
    /// Names of others, as they were typed: one to add to the authors, one to the decision-makers.
    var moreAuthor = ""
    var moreDecisionMaker = ""

    init() {}

    init(_ form: Form) {
        owner = form["owner"] ?? ""
        authors = form.all("authors")
        decisionMakers = form.all("decisionMakers")
        moreAuthor = form["moreAuthor"] ?? ""
        moreDecisionMaker = form["moreDecisionMaker"] ?? ""
    }

    init(owner: EIAAPI.Person, authors: [EIAAPI.Person], decisionMakers: [EIAAPI.Person]) {
        self.owner = owner.subject
        self.authors = authors.map(\.subject)
        self.decisionMakers = decisionMakers.map(\.subject)
    }

    /// Nil, and every reason in `errors`, where somebody is missing or not known.
    func people(_ known: PeopleOffered, errors: inout FieldErrors, catalogue: Catalogue) -> EIAAPI.People? {
        let owner = known.all[owner]
        if owner == nil { errors.add("owner", catalogue.text("eia_error_owner")) }
        let authors = named(authors, moreAuthor, "moreAuthor", known, &errors, catalogue)
        let decisionMakers = named(decisionMakers, moreDecisionMaker, "moreDecisionMaker", known, &errors, catalogue)
        if authors.isEmpty { errors.add("authors", catalogue.text("eia_error_authors")) }
        guard errors.isEmpty, let owner else { return nil }
        return EIAAPI.People(owner: owner, authors: authors, decisionMakers: decisionMakers)
    }

    private func named(
        _ chosen: [String], _ more: String, _ field: String, _ known: PeopleOffered, _ errors: inout FieldErrors, _ catalogue: Catalogue
    ) -> [EIAAPI.Person] {
        var people = chosen.compactMap { known.all[$0] }
        let wanted = more.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !wanted.isEmpty else { return people }
        let found = known.all.named(wanted, catalogue)
        if found.count == 1 {
            people += found.filter { one in !people.contains { $0.subject == one.subject } }
        } else {
            errors.add(field, catalogue.text(found.isEmpty ? "eia_error_unknown_person" : "eia_error_several_people", ["name": wanted]))
        }
        return people
    }

    func fields(_ known: PeopleOffered, errors: FieldErrors, catalogue: Catalogue) -> [any FormField] {
        [
            known.all.field(
                "owner", label: catalogue.text("eia_owner"), chosen: owner, hint: catalogue.text("eia_owner_hint"), error: errors["owner"], catalogue: catalogue
            ),
            choices("authors", "eia_authors", known.authors(keeping: authors), authors, errors, catalogue),
            TextField(
                "moreAuthor", label: catalogue.text("eia_authors_more"), value: moreAuthor, hint: catalogue.text("eia_more_hint"), error: errors["moreAuthor"],
                width: .medium),
            choices("decisionMakers", "eia_decision_makers", known.decisionMakers(keeping: decisionMakers), decisionMakers, errors, catalogue),
            TextField(
                "moreDecisionMaker", label: catalogue.text("eia_decision_makers_more"), value: moreDecisionMaker, hint: catalogue.text("eia_more_hint"),
                error: errors["moreDecisionMaker"], width: .medium),
        ]
    }

    private func choices(
        _ name: String, _ legend: String, _ people: [EIAAPI.Person], _ chosen: [String], _ errors: FieldErrors, _ catalogue: Catalogue
    ) -> Choices {
        Choices(
            name, .checkbox, legend: catalogue.text(legend), choices: people.map { Choices.Choice($0.subject, catalogue.person($0)) }, chosen: chosen,
            hint: catalogue.text("\(legend)_hint"), error: errors[name], inline: true)
    }

    /// Which field a pointer of the service's refusal is about.
    static func field(_ pointer: String, _ catalogue: Catalogue) -> (name: String, label: String)? {
        switch pointer {
        case "/owner": ("owner", catalogue.text("eia_owner"))
        case "/authors": ("authors", catalogue.text("eia_authors"))
        case "/decisionMakers": ("decisionMakers", catalogue.text("eia_decision_makers"))
        default: nil
        }
    }
}
