package import ContractsCore
package import Foundation
package import Identity

/// A token issuer for tests, its key in memory: mints real tokens and makes verifiers that believe it.
package struct TestIssuer: Sendable {
    package let name: String
    package let kind: Principal.Kind
    package let signer: TokenSigner
    private let clock: @Sendable () -> Date

    package static let people = TestIssuer("test-portal", .person)
    package static let services = TestIssuer("test-service", .service)

    package init(_ name: String, _ kind: Principal.Kind, key: SigningKey = .generate(), clock: @escaping @Sendable () -> Date = { Date() }) {
        self.name = name
        self.kind = kind
        self.clock = clock
        self.signer = TokenSigner(key: key, issuer: name, clock: clock)
    }

    /// The JWKS document as this issuer would serve it.
    package var jwks: Data {
        get throws { try JSONEncoder().encode(signer.jwks()) }
    }

    /// Where verifiers are told that the keys are; nothing listens there.
    package var trusted: TrustedIssuer {
        TrustedIssuer(issuer: name, jwks: URL(filePath: "/\(name)/jwks"), kind: kind)
    }

    /// A verifier for a service that believes the issuers, without a network.
    package static func verifier(
        audience: String, issuers: [TestIssuer] = [.people, .services], clock: @escaping @Sendable () -> Date = { Date() }
    ) -> TokenVerifier {
        TokenVerifier(issuers: issuers.map(\.trusted), audience: audience, clock: clock) { address in
            guard let issuer = issuers.first(where: { $0.trusted.jwks == address }) else { throw CocoaError(.fileNoSuchFile) }
            return try issuer.jwks
        }
    }

    /// A principal of this issuer with one role; `units` nil means all.
    package func principal(_ role: Role, units: [UnitID]? = nil, subject: String? = nil, name: String? = nil, rank: String? = "Inspector", until: Date? = nil)
        -> Principal
    {
        principal(
            grants: [Grant(role, units: units, until: until)], subject: subject ?? "\(role.rawValue)-\(units?.first?.description ?? "all")",
            name: name ?? "Test \(role.rawValue)", rank: rank)
    }

    package func principal(grants: [Grant], subject: String, name: String = "Test person", rank: String? = nil) -> Principal {
        Principal(subject: subject, name: name, rank: rank, grants: grants, issuer: self.name, kind: kind)
    }

    /// A token of one role for `audience`.
    package func token(_ role: Role, units: [UnitID]? = nil, subject: String? = nil, for audience: String, lifetime: Duration = .seconds(300)) async throws
        -> String
    {
        try await token(principal(role, units: units, subject: subject), for: audience, lifetime: lifetime)
    }

    package func token(_ principal: Principal, for audience: String, lifetime: Duration = .seconds(300)) async throws -> String {
        try await signer.mint(principal, for: audience, lifetime: lifetime).token
    }

    /// A token of another service, which has no roles.
    package func serviceToken(_ service: String, for audience: String) async throws -> String {
        try await token(principal(grants: [], subject: service, name: service), for: audience)
    }
}
