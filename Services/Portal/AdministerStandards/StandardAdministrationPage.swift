/// A version of a standard as its administrator sees it: a draft can be published. Template `admin/standard`.
struct StandardAdministrationPage: Sendable {
    let caption: String
    let heading: String
    let facts: [Fact]
    /// Nil once it is published.
    let publishURL: String?
    let links: [Link]
}
