import ContractsCore
import ContractsEIA

/// A new assessment as it was typed into its form.
struct BeginInput: Sendable {
    var title = ""
    var proposal = ""
    var people: PeopleInput

    init(_ people: PeopleInput) {
        self.people = people
    }

    init(_ form: Form) {
        title = form["title"] ?? ""
        proposal = form["proposal"] ?? ""
        people = PeopleInput(form)
    }

    func fields(_ known: PeopleOffered, errors: FieldErrors, catalogue: Catalogue) -> [any FormField] {
        let what: [any FormField] = [
            TextField(
                "title", label: catalogue.text("eia_begin_name"), value: title, hint: catalogue.text("eia_begin_name_hint"), error: errors["title"],
                maximum: 200),
            TextArea(
                "proposal", label: catalogue.text("eia_proposal"), value: proposal, hint: catalogue.text("eia_proposal_hint"), error: errors["proposal"],
                rows: 5, maximum: 5000, catalogue: catalogue),
        ]
        return what + people.fields(known, errors: errors, catalogue: catalogue)
    }

    /// Which field a pointer of the service's refusal is about.
    static func field(_ pointer: String, _ catalogue: Catalogue) -> (name: String, label: String)? {
        switch pointer {
        case "/title": ("title", catalogue.text("eia_begin_name"))
        case "/proposal": ("proposal", catalogue.text("eia_proposal"))
        default: PeopleInput.field(pointer, catalogue)
        }
    }
}
