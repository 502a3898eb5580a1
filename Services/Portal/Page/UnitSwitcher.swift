/// The choice between several units in the masthead.
struct UnitSwitcher: Sendable {
    struct Choice: Sendable {
        let name: String
        let url: String
        let current: Bool
    }

    let unit: String
    let units: [Choice]
}
