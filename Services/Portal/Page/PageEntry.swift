import ContractsCore

/// A line of the portal's URL table, for the test that asks every page as every role.
struct PageEntry: Sendable, Hashable {
    let method: HTTPMethod
    let path: String
    let audience: Audience
}
