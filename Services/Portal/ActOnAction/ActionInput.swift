import ContractsActionPlan
import ContractsCore
import ContractsEvidence

/// What was typed into one of the forms about an action. Each form has some of the fields.
struct ActionInput: Sendable {
    let need: String
    let activity: String
    let lead: LeadField
    let resources: String
    let due: DateParts
    let measure: String
    let reason: String
    let whatChanged: String
    let comment: String
    let text: String
    let title: String
    let evidence: [String]

    init(_ form: Form) {
        func typed(_ name: String) -> String { form[name] ?? "" }
        need = typed("need")
        activity = typed("activity")
        lead = LeadField(form)
        resources = typed("resources")
        due = DateParts(form, "due")
        measure = typed("measure")
        reason = typed("reason")
        whatChanged = typed("whatChanged")
        comment = typed("comment")
        text = typed("text")
        title = typed("title")
        evidence = form.all("evidence")
    }

    /// What the form begins with. A template fills in what the action does not say yet.
    init(_ act: ActionPlanAPI.Act, _ action: ActionPlanAPI.Action, template: ActionPlanAPI.ActionTemplateContent? = nil, today: LocalDate) {
        need = action.need ?? ""
        activity = template?.activity ?? action.activity ?? ""
        lead = LeadField(action.lead)
        resources = template?.resources ?? action.resources ?? ""
        // Another date is what is asked for; a new milestone's is not known.
        due = act == .changeDueDate || act == .addMilestone ? DateParts(nil) : DateParts(action.due ?? template?.timescaleDays.map { today.adding(days: $0) })
        measure = template?.measure ?? action.measure ?? ""
        reason = ""
        whatChanged = action.whatChanged ?? ""
        comment = ""
        text = ""
        title = ""
        evidence = []
    }

    /// What a new action begins with: what a template says.
    init(_ template: ActionPlanAPI.ActionTemplateContent, today: LocalDate) {
        need = ""
        activity = template.activity
        lead = LeadField(nil as ActionPlanAPI.Lead?)
        resources = template.resources ?? ""
        due = DateParts(template.timescaleDays.map { today.adding(days: $0) })
        measure = template.measure ?? ""
        (reason, whatChanged, comment, text, title, evidence) = ("", "", "", "", "", [])
    }

    var resourcesOrNone: String? { resources.isEmpty ? nil : resources }
    var needOrNone: String? { need.isEmpty ? nil : need }
    var evidenceIDs: [EvidenceID] { evidence.compactMap(EvidenceID.init) }
}

extension LocalDate {
    /// Days of the calendar later; the same day where that lies beyond the calendar.
    func adding(days: Int) -> LocalDate {
        var (date, left) = (self, days)
        while left > 0 {
            guard let next = date.next else { return date }
            date = next
            left -= 1
        }
        return date
    }

    private var next: LocalDate? {
        LocalDate(year: year, month: month, day: day + 1) ?? LocalDate(year: year, month: month + 1, day: 1) ?? LocalDate(year: year + 1, month: 1, day: 1)
    }
}
