/// What stands in place of an empty list: why it is empty and what to do. Partial `empty`.
struct Empty: Sendable {
    let why: String
    let action: String?
    let link: Link?

    init(_ why: String, action: String? = nil, link: Link? = nil) {
        self.why = why
        self.action = action
        self.link = link
    }
}
