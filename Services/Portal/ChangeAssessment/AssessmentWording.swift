import ContractsCore
import ContractsEIA

/// Title, proposal and marking of an assessment, as they stand or as they were typed.
struct AssessmentWording: Sendable {
    /// Title and proposal are open, and the marking goes either way; otherwise it can only be raised.
    let mayReword: Bool
    private let mayRaise: Bool
    private let standing: EIAAPI.Marking
    private var title: String
    private var proposal: String
    private var marking: String

    init(_ detail: EIAAPI.AssessmentDetail) {
        mayReword = detail.mayChange ?? false
        mayRaise = detail.mayRaiseMarking ?? false
        standing = detail.summary.marking
        title = detail.summary.title
        proposal = detail.proposal
        marking = standing.rawValue
    }

    /// What the form does not have stays as it stands.
    init(_ detail: EIAAPI.AssessmentDetail, _ form: Form) {
        self.init(detail)
        title = form["title"] ?? title
        proposal = form["proposal"] ?? proposal
        marking = form["marking"] ?? marking
    }

    /// Whether the reader may change anything now. The service decides.
    var isOpen: Bool { mayReword || mayRaise && markings.count > 1 }

    private var markings: [EIAAPI.Marking] {
        let offered: [EIAAPI.Marking] = mayReword ? [.official, .officialSensitive] : [.officialSensitive]
        return (offered.contains(standing) ? [] : [standing]) + offered
    }

    /// Nil, and the reason in `errors`, without a marking.
    func content(_ errors: inout FieldErrors, _ catalogue: Catalogue) -> EIAAPI.AssessmentContent? {
        guard let marking = EIAAPI.Marking(rawValue: marking) else {
            errors.add("marking", catalogue.text("eia_error_marking"))
            return nil
        }
        return EIAAPI.AssessmentContent(title: title, proposal: proposal, marking: marking)
    }

    func fields(_ errors: FieldErrors, _ catalogue: Catalogue) -> [any FormField] {
        let words: [any FormField] = [
            TextField(
                "title", label: catalogue.text("eia_begin_name"), value: title, hint: catalogue.text("eia_begin_name_hint"), error: errors["title"],
                maximum: 200),
            TextArea(
                "proposal", label: catalogue.text("eia_proposal"), value: proposal, hint: catalogue.text("eia_proposal_hint"), error: errors["proposal"],
                rows: 6, maximum: 5000, catalogue: catalogue),
        ]
        let mark = Choices(
            "marking", .radio, legend: catalogue.text("eia_policy_marking"), choices: markings.map { Choices.Choice($0.rawValue, $0.rawValue) },
            chosen: [marking], error: errors["marking"], inline: true)
        return (mayReword ? words : []) + [mark]
    }

    /// Which field a pointer of the service's refusal is about.
    static func field(_ pointer: String, _ catalogue: Catalogue) -> (name: String, label: String)? {
        pointer == "/marking" ? ("marking", catalogue.text("eia_policy_marking")) : BeginInput.field(pointer, catalogue)
    }
}
