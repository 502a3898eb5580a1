/// One indicator in one unit: the evidence with its ratings and its story on the left, the workbook's guidance on the right. Template `indicator`.
struct IndicatorPage: Sendable {
    let caption: String
    let code: String
    let wording: String
    let strapline: String
    let state: StateMark
    let primary: Link?
    let turn: Turn?
    let unavailable: Unavailable?
    let changes: Changes?
    let points: [Point]
    let pointsTitle: String?
    let pointsFrom: String?
    let evidence: EvidenceList?
    /// What was inherited or carried, lapsed ones included.
    let linked: [ListingPage.Item]
    let corporate: Link
    let assurance: Assurance?
    let actionsPanel: ActionsPanel?
    let guidance: Guidance?
    let guidanceUnavailable: Unavailable?
    let previous: Link?
    let next: Link?
    let workbookURL: String

    /// Evidence that changed since the entry was frozen.
    struct Changes: Sendable {
        struct Item: Sendable {
            let url: String
            let text: String
        }

        let heading: String
        let items: [Item]
    }

    struct EvidenceList: Sendable {
        let heading: String
        let add: QuickAdd?
        /// Whole forms of the reader's own that were never sent.
        let drafts: [Link]
        let items: [EvidenceCard]
        let emptyState: Empty?
        let pages: Link?
    }
}
