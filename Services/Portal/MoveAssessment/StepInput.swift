import ContractsCore
import ContractsEIA

/// The note, the reason or the new proposal that goes with a step, as it was typed.
struct StepInput: Sendable {
    var text = ""
    var proposal = ""

    init(_ step: AssessmentStep, _ detail: EIAAPI.AssessmentDetail) {
        proposal = step == .changeProposal ? detail.proposal : ""
    }

    init(_ form: Form) {
        text = form["text"] ?? ""
        proposal = form["proposal"] ?? ""
    }

    /// - Throws: `RemoteProblem`, as the service refuses it.
    func send(_ step: AssessmentStep, to assessment: AssessmentID, match: String, form: String, _ visit: Visit) async throws {
        switch step {
        case .sendToOwner: try await send(EIAAPI.sendToOwner, EIAAPI.Note(note: note), to: assessment, match, form, visit)
        case .submit: try await send(EIAAPI.submit, EIAAPI.Note(note: note), to: assessment, match, form, visit)
        case .sendBack: try await send(EIAAPI.sendBack, EIAAPI.Reason(reason: text), to: assessment, match, form, visit)
        case .rescreen: try await send(EIAAPI.rescreen, EIAAPI.Reason(reason: text), to: assessment, match, form, visit)
        case .withdraw: try await send(EIAAPI.withdraw, EIAAPI.Reason(reason: text), to: assessment, match, form, visit)
        case .changeProposal:
            try await send(EIAAPI.changeProposal, EIAAPI.ChangedProposal(proposal: proposal, reason: text), to: assessment, match, form, visit)
        }
    }

    private func send<Body: Encodable>(
        _ endpoint: Endpoint<Body, EIAAPI.AssessmentDetail>, _ body: Body, to assessment: AssessmentID, _ match: String, _ form: String, _ visit: Visit
    ) async throws {
        _ = try await visit.eia(endpoint, ["assessment": assessment], body: body, match: match, key: try RequestKey(form, for: body).text)
    }

    private var note: String? { text.contains { !$0.isWhitespace } ? text : nil }

    func fields(_ step: AssessmentStep, errors: FieldErrors, catalogue: Catalogue) -> [any FormField] {
        let words = TextArea(
            "text", label: StepInput.label(step, catalogue), value: text, hint: catalogue.sentences["eia_step_\(step.rawValue)_hint"], error: errors["text"],
            rows: 4, maximum: 2000, catalogue: catalogue)
        guard step == .changeProposal else { return [words] }
        return [
            TextArea(
                "proposal", label: catalogue.text("eia_proposal_now"), value: proposal, hint: catalogue.text("eia_proposal_hint"), error: errors["proposal"],
                rows: 6, maximum: 5000, catalogue: catalogue), words,
        ]
    }

    private static func label(_ step: AssessmentStep, _ catalogue: Catalogue) -> String {
        catalogue.text(step == .sendToOwner || step == .submit ? "eia_note" : "eia_reason")
    }

    /// Which field a pointer of the service's refusal is about.
    static func field(_ pointer: String, _ step: AssessmentStep, _ catalogue: Catalogue) -> (name: String, label: String)? {
        switch pointer {
        case "/note", "/reason": ("text", label(step, catalogue))
        case "/proposal": ("proposal", catalogue.text("eia_proposal_now"))
        default: nil
        }
    }
}
