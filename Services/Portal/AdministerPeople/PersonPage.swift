/// One person: who they are, their roles, what happened to them. Template `admin/person`.
struct PersonPage: Sendable {
    struct Details: Sendable {
        let facts: [Fact]
    }

    struct GrantLine: Sendable {
        let role: String
        let scope: String
        let until: String?
        let removeURL: String
    }

    /// The form that gives a role.
    struct Add: Sendable {
        let action: String
        let role: Select
        let scope: Choices
        let units: Choices
        let until: DateInput

        var fields: [any FormField] { [role, scope, units, until] }
    }

    struct Event: Sendable {
        /// For machines.
        let at: String
        let when: String
        let text: String
    }

    let errorSummary: ErrorSummary?
    let heading: String
    let lede: String
    let primary: Link
    let details: Details
    let grants: [GrantLine]
    let emptyState: Empty?
    /// Nil where the units could not be had.
    let add: Add?
    let unavailable: Unavailable?
    let events: [Event]
}
