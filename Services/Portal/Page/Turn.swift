/// Whose turn it is and what they have to do. Partial `turn`.
struct Turn: Sendable {
    let yours: Bool
    let whose: String
    let what: String
    let link: Link?

    init(yours: Bool, whose: String, what: String, link: Link? = nil) {
        self.yours = yours
        self.whose = whose
        self.what = what
        self.link = link
    }
}
