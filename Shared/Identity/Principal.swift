/// Who is calling, as a verified token says it. The services decide from this alone, per request and per row.
///
/// A verified principal holds only grants that had not ended when it was handed out (`TokenVerifier`), so that the queries need no clock.
package struct Principal: Sendable, Hashable {
    /// People and services are told apart by the issuer's configuration and by the token itself; neither can pass for the other.
    package enum Kind: String, Sendable, Hashable, Codable {
        case person, service
    }

    /// Stable within `issuer`: a person's id, or a service's name.
    package let subject: String
    package let name: String
    /// The police rank or grade that ratings and document control show beside the name.
    package let rank: String?
    package let grants: [Grant]
    package let issuer: String
    package let kind: Kind

    package init(subject: String, name: String, rank: String? = nil, grants: [Grant], issuer: String, kind: Kind) {
        self.subject = subject
        self.name = name
        self.rank = rank
        self.grants = grants
        self.issuer = issuer
        self.kind = kind
    }
}
