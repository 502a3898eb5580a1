import ContractsCore
import ContractsEvidence

/// A line of a log as it was typed.
struct LogInput: Sendable {
    let kind: EvidenceAPI.LogKind
    var on: DateParts
    var text = "", detail = "", likelihood = "", impact = "", mitigation = "", owner = "", minutes = "", role = "", activity = ""

    init(_ form: Form, _ kind: EvidenceAPI.LogKind) {
        self.kind = kind
        on = DateParts(form, "on")
        func value(_ name: String) -> String { form[name] ?? "" }
        (text, detail, likelihood, impact) = (value("text"), value("detail"), value("likelihood"), value("impact"))
        (mitigation, owner, minutes, role, activity) = (value("mitigation"), value("owner"), value("minutes"), value("role"), value("activity"))
    }

    init(_ content: EvidenceAPI.LogContent, _ kind: EvidenceAPI.LogKind) {
        self.kind = kind
        on = DateParts(content.on)
        (text, detail) = (content.text, content.detail ?? "")
        if let risk = content.risk {
            (likelihood, impact, mitigation, owner) = (String(risk.likelihood), String(risk.impact), risk.mitigation, risk.owner)
        }
        if let effort = content.effort { (minutes, role, activity) = (String(effort.minutes), effort.role, effort.activity) }
    }

    init(_ kind: EvidenceAPI.LogKind, today: LocalDate) {
        self.kind = kind
        on = DateParts(today)
    }

    /// Nil, with errors, where it cannot be asked for; what the values may be, the service says.
    func content(_ errors: inout FieldErrors, _ catalogue: Catalogue) -> EvidenceAPI.LogContent? {
        let day = on.date
        if day == nil { errors.add("on", catalogue.text("log_error_on")) }
        if kind == .risk {
            if Int(likelihood) == nil { errors.add("likelihood", catalogue.text("log_error_likelihood")) }
            if Int(impact) == nil { errors.add("impact", catalogue.text("log_error_impact")) }
        }
        let time = Int(minutes.filter { !$0.isWhitespace })
        if kind == .effort, time == nil { errors.add("minutes", catalogue.text("log_error_minutes")) }
        guard errors.isEmpty, let day else { return nil }
        let risk =
            kind == .risk ? EvidenceAPI.RiskAssessment(likelihood: Int(likelihood) ?? 0, impact: Int(impact) ?? 0, mitigation: mitigation, owner: owner) : nil
        let effort = kind == .effort ? EvidenceAPI.Effort(minutes: time ?? 0, role: role, activity: activity) : nil
        return EvidenceAPI.LogContent(on: day, text: text, detail: detail.allSatisfy(\.isWhitespace) ? nil : detail, risk: risk, effort: effort)
    }

    /// The form's field for a pointer into the request.
    static func field(_ pointer: String, _ kind: EvidenceAPI.LogKind, _ catalogue: Catalogue) -> (name: String, label: String)? {
        guard let name = pointer.split(separator: "/").last.map(String.init), name != "risk", name != "effort" else { return nil }
        return (name, catalogue.text(name == "text" ? "log_field_text_\(kind.rawValue)" : "log_field_\(name)"))
    }
}
