import ContractsCore
import ContractsEvidence

extension Flash {
    /// After an item was saved.
    /// - Parameter about: the indicator that its writer came from.
    init(_ saved: EvidenceAPI.Evidence, about: IndicatorID?, _ catalogue: Catalogue) {
        let cited = saved.cited.first { $0.indicator == about } ?? saved.cited.first
        self.init(
            .success, catalogue.text("evidence_saved_title"),
            text: catalogue.text("evidence_saved_text", ["number": String(saved.revision), "time": catalogue.clock(saved.savedAt)]),
            link: cited.map { Link(catalogue.text("evidence_saved_link", ["code": $0.code]), Address.indicator($0.indicator, in: saved.unit)) }
        )
    }

    /// After a new item was recorded: it leads on to attaching files.
    init(recorded saved: EvidenceAPI.Evidence, _ catalogue: Catalogue) {
        let kept = catalogue.text("evidence_saved_text", ["number": String(saved.revision), "time": catalogue.clock(saved.savedAt)])
        self.init(
            .success, catalogue.text("evidence_saved_title"), text: "\(kept) \(catalogue.text("evidence_saved_files"))",
            link: Link(catalogue.text("evidence_saved_files_link"), Address.filesPlace(saved.id)))
    }
}

extension EvidenceFormPage.DraftNote {
    /// - Parameter opened: whether the form holds it already.
    init(_ draft: EvidenceAPI.Draft, opened: Bool, catalogue: Catalogue) {
        title = catalogue.text(opened ? "draft_opened" : "draft_waiting", ["time": catalogue.time(draft.savedAt)])
        link = opened ? nil : Link(catalogue.text("draft_carry_on"), Address.draft(draft))
        let back = draft.content.evidence.map(Address.editEvidence) ?? draft.content.indicator.map { Address.indicator($0, in: draft.unit) }
        let discardURL = Address.discardDraft(draft.id, in: draft.unit) + (back.map { "?" + Address.query([("return_to", $0)]) } ?? "")
        discard = Link(catalogue.text("draft_discard"), discardURL)
        discardAbout = catalogue.text("draft_discard_about")
    }
}
