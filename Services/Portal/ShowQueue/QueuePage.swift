/// What waits for the reader to rate, oldest first (Q3). Template `qa/queue`.
struct QueuePage: Sendable {
    struct Filter: Sendable {
        let label: String
        let count: Int?
        let url: String
        let current: Bool
    }

    /// Filters of one kind.
    struct Filters: Sendable {
        let label: String
        let filters: [Filter]
    }

    struct Row: Sendable {
        let url: String
        let code: String
        let strapline: String
        let unit: String
        let since: String
        let how: String
        let holds: String
        let mark: RatingMark?
        /// Why the reader may not rate it.
        let bar: String?
        let changed: String?
    }

    let heading: String
    let summary: String
    let sitting: Link?
    let tabs: [FrameLink]
    let filters: [Filters]
    let caption: String
    let markColumn: String
    let rows: [Row]
    let emptyState: Empty?
    let more: Link?
    /// A rating that is stored: the browser forgets what it kept of it.
    let rated: String?
}
