/// The whole form of an item of evidence, new or being edited (E4). Template `evidence-form`.
struct EvidenceFormPage: Sendable {
    let caption: String
    let heading: String
    let lede: String
    let errorSummary: ErrorSummary?
    let draftNote: DraftNote?
    let form: EvidenceForm

    /// Text of the reader's own that was never sent: it is in the form already, or can be opened.
    struct DraftNote: Sendable {
        let title: String
        let link: Link?
        let discard: Link
        let discardAbout: String
    }

    struct EvidenceForm: Sendable {
        let action: String
        let autosaveURL: String
        let hintsURL: String
        let etag: String
        let base: String
        let idempotencyKey: String
        let cancelURL: String
        let savedText: String
        let title: TextField
        let whatWasDone: TextArea
        let whatChanged: TextArea
        let from: DateInput
        let until: DateInput
        let kind: Choices
        let cited: [Cited]
        let addIndicator: AddIndicator?
        let characteristics: Choices
        let aims: Choices
        let sources: TextArea
        let reviewBy: DateInput
        let marking: Choices
        let publication: Choices
        let owner: TextField
        let authors: TextArea
        let dateHints: [TextArea.Hint]
        let citedHints: [TextArea.Hint]
    }

    struct Cited: Sendable {
        let id: String
        /// The indicator's id as text.
        let key: String
        let code: String
        let strapline: String
        let field: TextArea
        let guidance: Guidance?
    }

    struct AddIndicator: Sendable {
        let select: Select
    }
}
