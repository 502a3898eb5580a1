import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import ServiceKit

/// Changes an item: a new revision beside the old ones (E4).
enum EditEvidence {
    static func show(_ visit: Visit) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        let evidence = try await visit.evidence(EvidenceAPI.getEvidence, ["evidence": id])
        var open = try await self.open(evidence, Form(fields: []), visit)
        try open.indicators.requireWriter(visit)
        if let kept = try await visit.askedDraft(in: evidence.unit), kept.content.evidence == id {
            let form = Form(kept)
            open = OpenEvidenceForm(
                input: EvidenceInput(form).keyed(by: open.indicators),
                place: place(evidence, kept.id, etag: kept.content.baseEtag ?? evidence.etag, base: form["base"], Form(fields: [])),
                indicators: open.indicators, draftNote: EvidenceFormPage.DraftNote(kept, opened: true, catalogue: visit.catalogue),
                savedText: visit.text("autosave_saved", ["time": visit.catalogue.time(kept.savedAt)]), legacyMarking: open.legacyMarking
            )
        } else if let waiting = try await waiting(for: evidence, visit) {
            open.draftNote = EvidenceFormPage.DraftNote(waiting, opened: false, catalogue: visit.catalogue)
        }
        return try await open.page(visit)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("evidence", as: EvidenceID.self)
        let standing = try await visit.evidence(EvidenceAPI.getEvidence, ["evidence": id])
        var open = try await self.open(standing, form, visit)
        open.input = EvidenceMerge.settled(form, theirs: EvidenceInput(standing.content)).keyed(by: open.indicators)
        if let changed = open.afterButton(form) {
            _ = try await visit.ifAvailable { try await visit.keep(changed.kept, at: changed.place) }
            return try await changed.page(visit)
        }
        let content = open.input.content(open.indicators, errors: &open.errors, catalogue: visit.catalogue)
        if open.errors.isEmpty {
            do {
                let saved = try await visit.evidence(
                    EvidenceAPI.reviseEvidence, ["evidence": id], query: [("draft", open.place.draft.description)], body: content, match: open.place.etag
                )
                let unchanged = saved.revision == standing.revision
                let flash =
                    unchanged
                    ? Flash(.notice, visit.text("evidence_unchanged_title"), text: visit.text("evidence_unchanged_text"))
                    : Flash(saved, about: nil, visit.catalogue)
                return try await visit.redirect(to: Address.evidence(id), flash: flash)
            } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
                _ = try await visit.ifAvailable { try await visit.keep(open.kept, at: open.place) }
                return try await ResolveConflict.page(open, current: refusal.problem.current, visit)
            } catch let refusal as RemoteProblem where refusal.problem.status == 422 || refusal.problem.status == 409 {
                let pointers = EvidencePointers(open.input, open.indicators, catalogue: visit.catalogue)
                open.errors.add(refusal.problem, field: pointers.field)
            }
        }
        _ = try await visit.ifAvailable { try await visit.keep(open.kept, at: open.place) }
        return try await open.page(visit)
    }

    private static func open(_ evidence: EvidenceAPI.Evidence, _ form: Form, _ visit: Visit) async throws -> OpenEvidenceForm {
        let draft = visit.query("draft").flatMap(DraftID.init) ?? DraftID.new(at: visit.site.clock())
        let indicators = try await UnitIndicators.load(visit, unit: evidence.unit, about: evidence.cited.first?.indicator, cited: evidence.cited)
        return OpenEvidenceForm(
            input: EvidenceInput(evidence.content),
            place: place(evidence, draft, etag: form["etag"] ?? evidence.etag, base: form["base"], form),
            indicators: indicators, legacyMarking: evidence.content.control.marking == .restricted
        )
    }

    /// - Parameter base: the number of the revision that the edit began from; nil means the present one.
    private static func place(_ evidence: EvidenceAPI.Evidence, _ draft: DraftID, etag: String, base: String?, _ form: Form) -> EvidenceFormPlace {
        EvidenceFormPlace(
            unit: evidence.unit, evidence: evidence.id, indicator: nil, draft: draft, etag: etag, base: base ?? String(evidence.revision),
            idempotencyKey: form["idempotency_key"] ?? draft.description, cancelURL: Address.evidence(evidence.id)
        )
    }

    /// The reader's own unsent changes of the item, from another time.
    private static func waiting(for evidence: EvidenceAPI.Evidence, _ visit: Visit) async throws -> EvidenceAPI.Draft? {
        let drafts = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listDrafts, ["unit": evidence.unit]) }
        return drafts?.first { $0.content.evidence == evidence.id }
    }
}

extension OpenEvidenceForm {
    /// What a draft of it keeps.
    var kept: [Form.Field] { input.fields + [Form.Field(name: "base", value: place.base)] }
}
