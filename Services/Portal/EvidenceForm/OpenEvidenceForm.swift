import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// The form on its way to the screen, with what was typed: as it was opened, or with what is wrong with it.
struct OpenEvidenceForm: Sendable {
    var input: EvidenceInput
    let place: EvidenceFormPlace
    let indicators: UnitIndicators
    var errors = FieldErrors()
    var draftNote: EvidenceFormPage.DraftNote?
    /// When the text in it was kept as a draft.
    var savedText: String?
    var legacyMarking = false

    func page(_ visit: Visit) async throws -> Response {
        let catalogue = visit.catalogue
        async let pages = indicators.guidance(for: input.cited.map(\.key), visit)
        let advice = input.isBlank ? [:] : try await visit.advice(on: input)
        let form = EvidenceFormPage.EvidenceForm(
            input, at: place, indicators: indicators, guidance: try await pages, advice: advice,
            errors: errors,
            savedText: savedText ?? catalogue.text("autosave_on"), legacyMarking: legacyMarking, catalogue: catalogue
        )
        let model = EvidenceFormPage(
            caption: indicators.unitName, heading: catalogue.text(place.evidence == nil ? "evidence_form_add" : "evidence_form_edit"),
            lede: catalogue.text("evidence_form_lede"), errorSummary: ErrorSummary(form.fields, others: errors.others, catalogue: catalogue),
            draftNote: draftNote, form: form
        )
        var head = PageHead(
            visit.text("evidence_form_page", ["heading": model.heading, "unit": indicators.unitName]), section: .units, unit: place.unit,
            hasErrors: !errors.isEmpty)
        head.breadcrumbs = [
            FrameLink(visit.text("units_title"), "/units"), FrameLink(indicators.unitName, Address.unit(place.unit)),
            FrameLink(visit.text("workbook_crumb"), Address.workbook(place.unit, phase: indicators.phase)),
        ]
        head.marking = EvidenceAPI.Marking(rawValue: input.marking) ?? .official
        return try await visit.page("evidence-form", model, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// What the buttons inside the form do without JavaScript: the form comes back with an indicator more or less. Nil where something else was pressed.
    func afterButton(_ form: Form) -> OpenEvidenceForm? {
        var changed = self
        switch form["action"] {
        case "add-indicator":
            let key = form["add"] ?? ""
            if key.isEmpty { return nil }
            changed.input.cite(indicators.key(key))
        case let action? where action.hasPrefix("remove-"):
            let key = indicators.key(String(action.dropFirst("remove-".count)))
            changed.input.cited.removeAll { $0.key == key }
        default: return nil
        }
        return changed
    }
}
