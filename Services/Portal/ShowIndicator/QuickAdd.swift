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

    /// - Parameter draft: makes the form's text recoverable from its first letter on.
    init(for entry: EvidenceAPI.Entry, draft: DraftID, catalogue: Catalogue) {
        let unit = entry.unit.id
        let words = EvidenceWords(catalogue)
        open = false
        action = Address.newEvidence(in: unit, draft: draft)
        autosaveURL = Address.saveDraft(draft, in: unit)
        hintsURL = Address.writingAdvice
        etag = ""
        indicatorCode = entry.indicator.code
        errorSummary = nil
        title = words.title(nil, error: nil)
        whatWasDone = words.whatWasDone(nil, error: nil, advice: [])
        whatChanged = words.whatChanged(nil, error: nil, advice: [])
        howMeets = words.howThisMeets(entry.indicator.code, nil, error: nil, rows: 3)
        savedText = catalogue.text("autosave_on")
    }
}
