import ContractsCore
import ContractsEIA

/// One policy: what it is, whether an assessment of it holds, its assessments, and who supports it. Template `eia/policy`.
struct PolicyPage: Sendable {
    struct Note: Sendable {
        let by: String
        let at: String
        let text: String
    }

    /// The adviser's own form for another note.
    struct NoteForm: Sendable {
        let action: String
        let idempotencyKey: String
        let field: TextArea
    }

    let errorSummary: ErrorSummary?
    let caption: String
    let heading: String
    let compliance: AssessmentMark
    let summary: String
    let closed: String?
    let primary: Link?
    let facts: [Fact]
    let links: [Link]
    let assessments: [AssessmentLine]
    let emptyState: Empty?
    /// Nil where nobody supports it and nobody did.
    let support: String?
    let supportEmpty: String?
    let notes: [Note]
    let noteForm: NoteForm?
}

extension PolicyPage {
    init(_ detail: EIAAPI.PolicyDetail, reader: PolicyReader, note: String, errors: FieldErrors, key: String, catalogue: Catalogue) {
        let policy = detail.policy
        caption = [policy.reference, catalogue.policyKind(policy.kind), policy.unit.name].joined(separator: " · ")
        heading = policy.title
        compliance = AssessmentMark(policy.compliance, catalogue: catalogue)
        summary = policy.summary
        closed = policy.closedAt.map { at in
            catalogue.text("eia_policy_closed", ["date": catalogue.date(at), "reason": policy.closingReason ?? ""])
        }
        let open = policy.closedAt == nil
        let underWay = detail.assessments.first { PolicyPage.underWay.contains($0.state) }
        primary =
            open && reader.mayBegin
            ? underWay.map { Link(catalogue.text("eia_policy_continue", ["reference": $0.reference]), Address.assessment($0.id)) }
                ?? Link(catalogue.text("eia_begin"), Address.newAssessment(for: policy.id)) : nil
        let all: [(String, String?)] = [
            ("eia_policy_owner", catalogue.person(policy.owner)), ("eia_policy_unit", policy.unit.name),
            ("eia_policy_marking", catalogue.text("marking_" + policy.marking.rawValue.lowercased().replacing("-", with: "_"))),
            ("eia_policy_review", policy.reviewDate.map { catalogue.date($0) } ?? catalogue.text("eia_none_given")),
            ("eia_policy_changed", catalogue.text("eia_by_at", ["person": catalogue.person(policy.changedBy), "time": catalogue.time(policy.changedAt)])),
        ]
        facts = all.compactMap { name, value in value.map { Fact(catalogue.text(name), $0) } }
        links = [
            open && reader.mayChange ? Link(catalogue.text("eia_policy_change"), Address.changePolicy(policy.id)) : nil,
            open && reader.mayChange ? Link(catalogue.text("eia_policy_close"), Address.closePolicy(policy.id)) : nil,
            open && reader.maySupport ? Link(catalogue.text("eia_support_change"), Address.policySupport(policy.id)) : nil,
            Link(catalogue.text("eia_policies_back"), Address.policies),
        ].compactMap(\.self)
        assessments = detail.assessments.map { AssessmentLine($0, catalogue: catalogue) }
        emptyState = detail.assessments.isEmpty ? Empty(catalogue.text("eia_policy_none"), action: open ? catalogue.text("eia_policy_none_action") : nil) : nil
        support = policy.adviser.map {
            catalogue.text("eia_support_by", ["person": catalogue.person($0), "reason": policy.supportReason ?? ""])
        }
        supportEmpty = policy.adviser == nil ? catalogue.text(policy.kind == .changeProgramme ? "eia_support_wanted" : "eia_support_none") : nil
        notes = detail.supportNotes.map { Note(by: catalogue.person($0.by), at: catalogue.time($0.at), text: $0.text) }
        let field = TextArea(
            "text", label: catalogue.text("eia_support_note"), value: note, hint: catalogue.text("eia_support_note_hint"), error: errors["text"], rows: 3,
            maximum: 5000, catalogue: catalogue)
        noteForm = reader.mayNote ? NoteForm(action: Address.supportNotes(policy.id), idempotencyKey: key, field: field) : nil
        errorSummary = ErrorSummary([field], others: errors.others, catalogue: catalogue)
    }

    static let underWay: Set<EIAAPI.State> = [.draft, .screening, .full, .ownerCheck, .submitted, .inQa, .returned, .approved]
}
