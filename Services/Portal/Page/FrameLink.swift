/// A link of the navigation or the breadcrumbs.
struct FrameLink: Sendable {
    let url: String
    let label: String
    let current: Bool

    init(_ label: String, _ url: String, current: Bool = false) {
        self.label = label
        self.url = url
        self.current = current
    }
}
