/// What the home page shows. Template `home`.
struct HomePage: Sendable {
    /// Something that waits, with where to do it.
    struct Card: Sendable {
        /// How it is coloured; the words say the same.
        let urgency: String
        let why: String
        let title: String
        let url: String
        let quote: String?
        let facts: String
        /// The first of a group, where the card stands for several.
        var items: [Link] = []
    }

    struct Waiting: Sendable {
        let unavailable: Unavailable?
        let cards: [Card]
        let emptyState: Empty?
        let more: Link?
    }

    struct UnitLine: Sendable {
        let url: String
        let name: String
        let summary: String
        let progress: Progress
    }

    struct Units: Sendable {
        let unavailable: Unavailable?
        let lines: [UnitLine]
        let emptyState: Empty?
    }

    struct Change: Sendable {
        /// For machines.
        let at: String
        let when: String
        let text: String
        let url: String?
    }

    struct Changes: Sendable {
        let heading: String
        let unavailable: Unavailable?
        let items: [Change]
        let emptyState: Empty?
    }

    let heading: String
    let summary: String
    let waiting: Waiting
    /// Panels of services that did not answer.
    let missing: [Unavailable]
    let units: Units?
    let changes: Changes?
}
