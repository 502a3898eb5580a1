/// An import: first checked, then taken whole or not at all. Template `admin/import`.
struct ImportPage: Sendable {
    struct Result: Sendable {
        let kind: Flash.Kind
        let title: String
        let text: String
        let problems: [LineProblem]
    }

    struct LineProblem: Sendable {
        let `where`: String
        let problem: String
        /// The line itself, where there is one.
        let text: String
    }

    let caption: String
    let heading: String
    let lede: String
    let errorSummary: ErrorSummary?
    let result: Result?
    let action: String
    /// What the file chooser offers.
    let accept: String
    let textID: String
    let text: TextArea
    /// Whether it was checked and may be taken.
    let ready: Bool
    let readyLabel: String
    let cancelURL: String
}
