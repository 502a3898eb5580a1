/// Who is signed in, as the masthead shows them.
struct FramePerson: Sendable {
    /// Keeps one person's unsent text apart from another's in the same browser.
    let key: String
    let name: String
    let rank: String?
    let role: String
    /// Nil for a person with fewer than two units.
    let switcher: UnitSwitcher?
}
