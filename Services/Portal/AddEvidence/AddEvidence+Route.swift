import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import ServiceKit

/// Records evidence: the whole form, and the short one of an indicator's page (E4).
enum AddEvidence {
    static func show(_ visit: Visit) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let kept = try await visit.askedDraft(in: unit)
        let about = kept?.content.indicator ?? visit.query("indicator").flatMap(IndicatorID.init)
        let indicators = try await UnitIndicators.load(visit, unit: unit, about: about)
        try indicators.requireWriter(visit)
        var open = OpenEvidenceForm(input: EvidenceInput(), place: place(visit, unit, about, Form(fields: []), indicators), indicators: indicators)
        if let kept {
            open.input = EvidenceInput(Form(kept)).keyed(by: indicators)
            open.savedText = visit.text("autosave_saved", ["time": visit.catalogue.time(kept.savedAt)])
            open.draftNote = EvidenceFormPage.DraftNote(kept, opened: true, catalogue: visit.catalogue)
        } else {
            open.input.marking = EvidenceAPI.Marking.official.rawValue
            if let item = indicators.items.first(where: { $0.indicator == about }) { open.input.cite(item.indicator.description) }
        }
        return try await open.page(visit)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self)
        let about = visit.query("indicator").flatMap(IndicatorID.init)
        let indicators = try await UnitIndicators.load(visit, unit: unit, about: about)
        var open = OpenEvidenceForm(
            input: EvidenceInput(form).keyed(by: indicators), place: place(visit, unit, about, form, indicators), indicators: indicators)
        if let changed = open.afterButton(form) {
            _ = try await visit.ifAvailable { try await visit.keep(changed.input.fields, at: changed.place) }
            return try await changed.page(visit)
        }
        let content = open.input.content(indicators, errors: &open.errors, catalogue: visit.catalogue)
        if open.errors.isEmpty {
            do {
                let saved = try await visit.evidence(
                    EvidenceAPI.recordEvidence, ["unit": unit], query: [("draft", open.place.draft.description)], body: content,
                    key: try RequestKey(open.place.idempotencyKey, for: content).text
                )
                return try await recorded(saved, isShort: form["indicator"] != nil, visit)
            } catch let refusal as RemoteProblem where refusal.problem.status == 422 || refusal.problem.status == 409 {
                let pointers = EvidencePointers(open.input, open.indicators, catalogue: visit.catalogue)
                open.errors.add(refusal.problem, field: pointers.field)
            }
        }
        _ = try await visit.ifAvailable { try await visit.keep(open.input.fields, at: open.place) }
        if open.input.marking.isEmpty { open.input.marking = EvidenceAPI.Marking.official.rawValue }
        return try await open.page(visit)
    }

    /// After the short form the rest can be told at once; after the whole one the item is shown. Both lead on to attaching files.
    private static func recorded(_ saved: EvidenceAPI.Evidence, isShort: Bool, _ visit: Visit) async throws -> Response {
        let flash = Flash(recorded: saved, visit.catalogue)
        return try await visit.redirect(to: isShort ? Address.editEvidence(saved.id) : Address.evidence(saved.id), flash: flash)
    }

    private static func place(_ visit: Visit, _ unit: UnitID, _ about: IndicatorID?, _ form: Form, _ indicators: UnitIndicators) -> EvidenceFormPlace {
        let draft = visit.query("draft").flatMap(DraftID.init) ?? DraftID.new(at: visit.site.clock())
        return EvidenceFormPlace(
            unit: unit, evidence: nil, indicator: about, draft: draft, etag: "", base: "", idempotencyKey: form.text("idempotency_key") ?? draft.description,
            cancelURL: about.map { Address.indicator($0, in: unit) } ?? Address.workbook(unit, phase: indicators.phase)
        )
    }
}
