import ContractsCore
import ContractsEvidence

/// The short form for evidence on an indicator's own page: the four questions that matter, the rest afterwards. Partial `evidence-quick-add`.
struct QuickAdd: Sendable {
    let open: Bool
    let action: String
    let autosaveURL: String
    let hintsURL: String
    let etag: String
    let indicatorCode: String
    let errorSummary: ErrorSummary?
    let title: TextField
    let whatWasDone: TextArea
    let whatChanged: TextArea
    let howMeets: TextArea
    let savedText: String

    /// - Parameter drafts: text of the reader's own that was never sent opens the form again.
    init(for entry: EvidenceAPI.Entry, drafts: IndicatorDrafts, catalogue: Catalogue) {
        let unit = entry.unit.id
        let words = EvidenceWords(catalogue)
        let draft = drafts.short?.id ?? drafts.fresh
        let typed = drafts.short.map { EvidenceInput(Form($0)) }
        let code = entry.indicator.code
        let how = typed?.cited.first { $0.key == code || $0.key == entry.indicator.id.description }?.how
        open = typed != nil
        action = Address.newEvidence(in: unit, draft: draft, indicator: entry.indicator.id)
        autosaveURL = Address.saveDraft(draft, in: unit, indicator: entry.indicator.id)
        hintsURL = Address.writingAdvice
        etag = ""
        indicatorCode = code
        errorSummary = nil
        title = words.title(typed?.title, error: nil)
        whatWasDone = words.whatWasDone(typed?.whatWasDone, error: nil, advice: [])
        whatChanged = words.whatChanged(typed?.whatChanged, error: nil, advice: [])
        howMeets = words.howThisMeets(code, code: code, how, error: nil, rows: 3)
        savedText = drafts.short.map { catalogue.text("draft_kept", ["time": catalogue.time($0.savedAt)]) } ?? catalogue.text("autosave_on")
    }
}
