/// A unit's workbook of a phase: every indicator with its state (E6). Template `workbook`.
struct WorkbookPage: Sendable {
    let caption: String
    let unitName: String
    let summary: String
    let submit: Link?
    let unavailable: Unavailable?
    let workbook: Workbook?

    struct Workbook: Sendable {
        let phases: [FrameLink]
        let progress: Progress
        let turn: Turn?
        let filters: [Filter]
        let sections: [Section]
        let emptyState: Empty?
        let links: [Link]
    }

    struct Filter: Sendable {
        let code: String
        let label: String
        let count: Int
        let url: String
        let current: Bool
    }

    struct Section: Sendable {
        let id: String
        let title: String
        let theme: String
        let rows: [Row]
    }

    struct Row: Sendable {
        let code: String
        let strapline: String
        let url: String
        let items: String
        let local: RatingMark?
        let corporate: RatingMark?
        let state: StateMark
        let next: String?
        /// Where the reader does it, where it is theirs to rate.
        let nextURL: String?
        let yours: Bool
        let filterCodes: String
    }
}
