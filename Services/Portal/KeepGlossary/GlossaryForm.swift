import ContractsCore
import ContractsEvidence

/// A term of the glossary as it was typed; parsed, what the evidence service takes.
struct GlossaryForm: Sendable {
    let term: String
    let meaning: String
    let kind: String

    /// - Parameter term: of a term that there is already; it does not change.
    init(_ form: Form, term: String? = nil) {
        self.term = term ?? form.text("term") ?? ""
        meaning = form.text("meaning") ?? ""
        kind = form["kind"] ?? ""
    }

    init(_ term: EvidenceAPI.GlossaryTerm) {
        self.term = term.term
        meaning = term.meaning
        kind = term.kind.rawValue
    }

    func content(errors: inout FieldErrors, catalogue: Catalogue) -> EvidenceAPI.GlossaryTerm? {
        let kind = EvidenceAPI.TermKind(rawValue: kind)
        if kind == nil { errors.add("kind", catalogue.text("glossary_error_kind")) }
        guard let kind, errors.isEmpty else { return nil }
        return EvidenceAPI.GlossaryTerm(term: term, meaning: meaning, kind: kind)
    }

    func fields(isNew: Bool, errors: FieldErrors, catalogue: Catalogue) -> [any FormField] {
        let name = TextField("term", label: catalogue.text("glossary_term"), value: term, error: errors["term"], width: .medium, maximum: 50)
        let rest: [any FormField] = [
            TextArea(
                "meaning", label: catalogue.text("glossary_meaning"), value: meaning, error: errors["meaning"], rows: 3, maximum: 500, catalogue: catalogue),
            Choices(
                "kind", .radio, legend: catalogue.text("glossary_kind"),
                choices: EvidenceAPI.TermKind.allCases.map { Choices.Choice($0.rawValue, catalogue.text("glossary_kind_\($0.rawValue)")) }, chosen: [kind],
                error: errors["kind"], inline: true
            ),
        ]
        return isNew ? [name] + rest : rest
    }

    static func field(_ pointer: String, _ catalogue: Catalogue) -> (name: String, label: String)? {
        let name = String(pointer.dropFirst())
        return ["term", "meaning", "kind"].contains(name) ? (name, catalogue.text("glossary_\(name)")) : nil
    }
}
