import ContractsCore
import ContractsQA

/// Where an adviser records the meeting with SPOC and SMT and what came of each gap (Q5). Template `qa/meeting-form`.
struct MeetingFormPage: Sendable {
    struct GapForm: Sendable {
        let gap: GapLine
        let value: String
        let etag: String
        let decision: Choices
        let reason: TextArea
        let activity: TextArea
    }

    let caption: String
    let heading: String
    let lede: String
    let errorSummary: ErrorSummary?
    let refusal: String?
    let action: String
    let idempotencyKey: String
    let keep: String
    /// Whether nothing was typed into it yet: then the browser puts back what it kept.
    let fresh: Bool
    let on: DateInput
    let attendees: TextArea
    let notes: TextArea
    let gaps: [GapForm]
    let settled: [SettledGap]
    let emptyState: Empty?
    /// Whether there is something to decide, or something that was typed.
    let showsForm: Bool
    let cancelURL: String

    /// - Parameters:
    ///   - settled: what was written of gaps that are not open any more.
    ///   - refusal: why what was sent could not be taken.
    ///   - fresh: whether the gaps are shown as they are now, so that what is sent next is about those.
    init(
        _ gaps: [QAAPI.Gap], settled: [SettledGap] = [], unit: UnitID, unitName: String, input: MeetingInput, fresh: Bool, key: String, errors: FieldErrors,
        refusal: String?,
        catalogue: Catalogue
    ) {
        caption = unitName
        heading = catalogue.text("meeting_record")
        lede = catalogue.text("meeting_lede")
        self.refusal = refusal
        action = Address.newMeeting(unit)
        idempotencyKey = key
        self.fresh = fresh && refusal == nil
        keep = "meeting.\(unit)"
        let on = DateInput("on", legend: catalogue.text("meeting_on"), parts: input.on, hint: catalogue.text("evidence_date_hint"), error: errors["on"])
        let attendees = TextArea(
            "attendees", label: catalogue.text("meeting_attendees"), value: input.attendees, hint: catalogue.text("meeting_attendees_hint"),
            error: errors["attendees"], rows: 4, catalogue: catalogue)
        let notes = TextArea(
            "notes", label: catalogue.text("meeting_notes"), value: input.notes, hint: catalogue.text("submit_comment_hint"), error: errors["notes"], rows: 5,
            maximum: 10_000, catalogue: catalogue)
        let forms = gaps.map { GapForm($0, input.outcomes[$0.id], fresh: fresh, errors: errors, catalogue) }
        self.on = on
        self.attendees = attendees
        self.notes = notes
        self.gaps = forms
        self.settled = settled
        showsForm = !gaps.isEmpty || !fresh || refusal != nil
        errorSummary = ErrorSummary(
            [on, attendees] + forms.flatMap { [$0.decision, $0.reason, $0.activity] as [any FormField] } + [notes], others: errors.others, catalogue: catalogue)
        emptyState =
            gaps.isEmpty
            ? Empty(
                catalogue.text("meeting_no_gaps"), action: showsForm ? catalogue.text("meeting_no_gaps_kept") : nil,
                link: Link(catalogue.text("gaps_link"), Address.gaps(unit))) : nil
        cancelURL = Address.gaps(unit)
    }
}

extension MeetingFormPage.GapForm {
    fileprivate init(_ gap: QAAPI.Gap, _ typed: MeetingInput.Outcome?, fresh: Bool, errors: FieldErrors, _ catalogue: Catalogue) {
        let id = gap.id
        self.gap = GapLine(gap, catalogue: catalogue)
        value = id.description
        etag = fresh ? gap.etag : typed?.etag ?? gap.etag
        decision = Choices(
            "decision-\(id)", .radio, legend: catalogue.text("meeting_decision", ["code": gap.indicator.code]),
            choices: [
                Choices.Choice("action", catalogue.text("meeting_decision_action"), hint: catalogue.text("meeting_decision_action_hint")),
                Choices.Choice("accepted", catalogue.text("meeting_decision_accepted"), hint: catalogue.text("meeting_decision_accepted_hint")),
                Choices.Choice("discussed", catalogue.text("meeting_decision_discussed")),
                Choices.Choice("none", catalogue.text("meeting_decision_none")),
            ],
            chosen: [typed?.decision?.rawValue ?? "none"], error: errors["decision-\(id)"])
        reason = TextArea(
            "reason-\(id)", label: catalogue.text("meeting_reason"), value: typed?.reason, hint: catalogue.text("meeting_reason_hint"),
            error: errors["reason-\(id)"],
            rows: 3, maximum: 2000, catalogue: catalogue)
        activity = TextArea(
            "activity-\(id)", label: catalogue.text("meeting_activity"), value: typed?.activity, hint: catalogue.text("meeting_activity_hint"),
            error: errors["activity-\(id)"], rows: 3, maximum: 2000, catalogue: catalogue)
    }
}
