import Identity

/// Whom a page is for. What somebody may see or do on it is decided by the services; this only spares people pages that hold nothing for them.
enum Audience: Sendable, Hashable {
    case anyone
    case signedIn
    /// Somebody with one of these roles, anywhere.
    case roles(Set<Role>)

    static let administrators = Audience.roles([.administrator])
}
