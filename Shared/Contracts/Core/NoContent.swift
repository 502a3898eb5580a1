/// A request or response that has no body.
package struct NoContent: Codable, Sendable, Hashable {
    package init() {}
}
