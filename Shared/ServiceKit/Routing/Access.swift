/// Who an endpoint is for. What a role may do there is decided by the slice, per row.
package enum Access: String, Sendable, Hashable, CaseIterable {
    /// No token needed; one that is sent must still be valid.
    case anyone
    /// A person's token.
    case person
    /// Another service's token.
    case service
}
