import ContractsCore
import ContractsEvidence
import Hummingbird

/// Keeps a form while it is written, for `autosave.js`, and throws it away when its writer says so.
enum KeepDraft {
    /// What `autosave.js` is told.
    struct Answer: Encodable {
        let message: String
        /// Where the form opens again as it was; nil for the short form, which its indicator's page opens again by itself.
        let address: String?
    }

    static func keep(_ visit: Visit, _ form: Form) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self), draft = try visit.path("draft", as: DraftID.self)
        let place = EvidenceFormPlace(
            unit: unit, evidence: visit.query("evidence").flatMap(EvidenceID.init), indicator: visit.query("indicator").flatMap(IndicatorID.init), draft: draft,
            etag: form["etag"] ?? "", base: form["base"] ?? "", idempotencyKey: "", cancelURL: ""
        )
        let kept = try await visit.keep(form.fields.filter { !notKept.contains($0.name) }, at: place)
        let isShort = form["indicator"] != nil
        return try visit.json(
            Answer(message: visit.text("autosave_saved", ["time": visit.catalogue.clock(kept.savedAt)]), address: isShort ? nil : Address.draft(kept)))
    }

    static func discard(_ visit: Visit, _ form: Form) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self), draft = try visit.path("draft", as: DraftID.self)
        _ = try await visit.evidence(EvidenceAPI.discardDraft, ["unit": unit, "draft": draft])
        let next = visit.query("return_to").flatMap { ReturnAddress($0)?.path } ?? Address.workbook(unit)
        return try await visit.redirect(to: next, flash: Flash(.success, visit.text("draft_discarded")))
    }

    /// Of the page that it was typed on, not of the text.
    static let notKept: Set<String> = ["csrf_token", "person", "etag", "idempotency_key", "action"]
}
