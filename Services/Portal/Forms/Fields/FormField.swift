/// What all fields of a form have in common. The partials render them; `ErrorSummary` links to them.
protocol FormField: Sendable {
    /// The id of what takes the focus: the input itself, the first choice, the day.
    var anchor: String { get }
    var error: String? { get }
}
