import ContractsCore
import ContractsEIA

/// What an act asks of the EIA service.
enum AssessmentRequest: Sendable {
    case giveBack(EIAAPI.Note)
    case approve(EIAAPI.Note)
    case decide(EIAAPI.NewDecision)
    case publish
    case withhold(EIAAPI.Reason)
    case monitor(EIAAPI.NewMonitoring)
    case trigger(EIAAPI.NewTrigger)
    case review(EIAAPI.NewReview)

    /// Nil, with errors, where the service's own shape cannot hold what was typed; what the values may be, the service says.
    init?(_ act: AssessmentAct, _ typed: AssessmentActInput, people: PersonChoice, errors: inout FieldErrors, catalogue: Catalogue) {
        func missing(_ field: String) { errors.add(field, catalogue.text("eiaqa_error_\(field)")) }
        switch act {
        case .giveBack: self = .giveBack(EIAAPI.Note(note: AssessmentActInput.said(typed.note)))
        case .approve: self = .approve(EIAAPI.Note(note: AssessmentActInput.said(typed.note)))
        case .decide:
            if typed.outcome == nil { missing("outcome") }
            if typed.decidedOn.date == nil { missing("decidedOn") }
            if !typed.read { missing("read") }
            guard typed.read, let outcome = typed.outcome, let on = typed.decidedOn.date else { return nil }
            self = .decide(
                EIAAPI.NewDecision(outcome: outcome, reasons: typed.reasons, decidedOn: on, read: typed.read, readSHA256: typed.readSHA256))
        case .publish:
            switch typed.publication {
            case AssessmentActInput.publish: self = .publish
            case AssessmentActInput.withhold: self = .withhold(EIAAPI.Reason(reason: typed.reason))
            default:
                missing("publication")
                return nil
            }
        case .monitor:
            if people[typed.by] == nil { missing("by") }
            if typed.date.date == nil { missing("date") }
            guard let by = people[typed.by], let date = typed.date.date else { return nil }
            self = .monitor(EIAAPI.NewMonitoring(what: typed.what, by: by, reviewDate: date))
        case .trigger:
            guard let kind = typed.kind else {
                missing("kind")
                return nil
            }
            self = .trigger(EIAAPI.NewTrigger(kind: kind, what: typed.what))
        case .review:
            guard let next = typed.date.date else {
                missing("date")
                return nil
            }
            self = .review(EIAAPI.NewReview(findings: typed.findings, changes: AssessmentActInput.said(typed.changes), nextReview: next))
        }
    }

    /// - Parameters:
    ///   - match: the version of the assessment that the form was opened with.
    ///   - form: names the form, so that a form that is sent twice counts once.
    func send(_ visit: Visit, to assessment: AssessmentID, match: String, form: String) async throws {
        func send<Body: Codable & Sendable>(_ endpoint: Endpoint<Body, EIAAPI.AssessmentDetail>, _ body: Body, versioned: Bool = true) async throws {
            let key = try RequestKey(form, for: body).text
            _ = try await visit.eia(endpoint, ["assessment": assessment], body: body, match: versioned ? match : nil, key: key)
        }
        switch self {
        case .giveBack(let body): try await send(EIAAPI.returnAssessment, body)
        case .approve(let body): try await send(EIAAPI.approve, body)
        case .decide(let body): try await send(EIAAPI.recordDecision, body)
        case .publish: try await send(EIAAPI.publish, NoContent())
        case .withhold(let body): try await send(EIAAPI.withhold, body)
        case .monitor(let body): try await send(EIAAPI.startMonitoring, body)
        case .trigger(let body): try await send(EIAAPI.raiseTrigger, body, versioned: false)
        case .review(let body): try await send(EIAAPI.recordReview, body)
        }
    }

    /// Which field of the forms a pointer of the service means, and the label that its sentence begins with.
    static func field(_ pointer: String, _ act: AssessmentAct, _ catalogue: Catalogue) -> (name: String, label: String)? {
        let name = pointer.split(separator: "/").first.map(String.init) ?? ""
        return switch (act, name) {
        case (.monitor, "reviewDate"): ("date", catalogue.text("eiaqa_field_reviewDate"))
        case (.review, "nextReview"): ("date", catalogue.text("eiaqa_field_nextReview"))
        case (.monitor, "what"): ("what", catalogue.text("eiaqa_field_watched"))
        case (.trigger, "what"): ("what", catalogue.text("eiaqa_field_happened"))
        case (_, "note"), (_, "outcome"), (_, "reasons"), (_, "decidedOn"), (_, "read"), (_, "reason"), (_, "by"), (_, "kind"), (_, "findings"), (_, "changes"):
            (name, catalogue.text("eiaqa_field_\(name)"))
        default: nil
        }
    }
}
