import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// The unit's proposal whether an indicator applies, and the adviser's decision on it (E3).
enum ChangeApplicability {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, typed: nil, errors: FieldErrors())
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self), indicator = try visit.path("indicator", as: IndicatorID.self)
        var errors = FieldErrors()
        do {
            let saved: EvidenceAPI.Applicability
            if let decision = form["decision"] {
                let body = EvidenceAPI.ApplicabilityDecision(agreed: decision == "agree", comment: form.text("why"))
                saved = try await visit.evidence(EvidenceAPI.decideApplicability, ["unit": unit, "indicator": indicator], body: body, match: etag(form))
            } else if let applies = form["applies"] {
                let body = EvidenceAPI.ApplicabilityProposal(applies: applies == "yes", reason: form["why"] ?? "")
                saved = try await visit.evidence(EvidenceAPI.proposeApplicability, ["unit": unit, "indicator": indicator], body: body, match: etag(form))
            } else {
                errors.add("choice", visit.text("applicability_error_choice"))
                return try await page(visit, typed: form, errors: errors)
            }
            let flash = Flash(.success, visit.text(saved.state == .proposed ? "applicability_proposed" : "applicability_decided"))
            return try await visit.redirect(to: Address.indicator(indicator, in: unit), flash: flash)
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            errors.add(refusal.problem) { pointer in
                switch pointer {
                case "/applies", "/agreed": ("choice", visit.text("applicability_choice_label"))
                case "/reason", "/comment": ("why", visit.text("applicability_reason"))
                default: nil
                }
            }
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 || refusal.problem.status == 409 {
            errors.add(
                refusal.problem.current.map { visit.text("applicability_changed", ["person": $0.changedBy]) } ?? refusal.problem.detail ?? refusal.problem.title
            )
        }
        return try await page(visit, typed: form, errors: errors)
    }

    /// The form names it with the indicator's code.
    private static func etag(_ form: Form) -> String? {
        form.fields.first { $0.name.hasPrefix("etag-") }?.value
    }

    private static func page(_ visit: Visit, typed: Form?, errors: FieldErrors) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self), indicator = try visit.path("indicator", as: IndicatorID.self)
        let entry = try await visit.evidence(EvidenceAPI.getEntry, ["unit": unit, "indicator": indicator])
        let page = ApplicabilityPage(entry, typed: typed, errors: errors, catalogue: visit.catalogue)
        let crumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(entry.unit.name, Address.unit(unit)),
            FrameLink(visit.text("workbook_crumb"), Address.workbook(unit, phase: entry.indicator.phase)),
            FrameLink(entry.indicator.code, Address.indicator(indicator, in: unit)),
        ]
        let title = visit.text("applicability_page", ["code": entry.indicator.code, "unit": entry.unit.name])
        let head = PageHead(title, section: .units, breadcrumbs: crumbs, unit: unit, hasErrors: !errors.isEmpty)
        return try await visit.page("applicability", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
