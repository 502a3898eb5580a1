import ContractsCore
import Foundation
import Identity
import Testing
import TestSupport

@Suite("Tokens")
struct TokenTests {
    private let clock = TestClock()
    private let issuer: TestIssuer
    private let verifier: TokenVerifier
    private let unit = UnitID.new()

    init() {
        issuer = TestIssuer("portal", .person, clock: clock.now)
        verifier = TestIssuer.verifier(audience: "evidence-service", issuers: [issuer], clock: clock.now)
    }

    @Test func `A token says everything about its person that was minted into it`() async throws {
        let until = Date(timeIntervalSince1970: 1_320_003_600)
        let person = Principal(
            subject: "p-7", name: "SPOC, Enfield", rank: "Inspector", grants: [Grant(.spoc, units: [unit]), Grant(.inspector, units: nil, until: until)],
            issuer: "portal",
            kind: .person)
        #expect(try await verifier.verify(issuer.token(person, for: "evidence-service")) == person)
    }

    @Test func `A token for one audience is refused elsewhere`() async throws {
        let token = try await issuer.token(.spoc, units: [unit], for: "qa-service")
        await #expect(throws: TokenError.wrongAudience) { try await verifier.verify(token) }
    }

    @Test func `A token is accepted until its leeway after expiry is over, also when it was accepted before`() async throws {
        let token = try await issuer.token(.spoc, units: [unit], for: "evidence-service", lifetime: .seconds(300))
        _ = try await verifier.verify(token)
        clock.advance(by: 329)
        _ = try await verifier.verify(token)
        clock.advance(by: 1)
        await #expect(throws: TokenError.expired) { try await verifier.verify(token) }
    }

    @Test func `A token from the future is refused beyond the leeway`() async throws {
        clock.advance(by: 31)
        let token = try await issuer.token(.spoc, for: "evidence-service")
        clock.advance(by: -31)
        await #expect(throws: TokenError.notYetValid) { try await verifier.verify(token) }
        clock.advance(by: 1)
        _ = try await verifier.verify(token)
    }

    @Test func `A grant that ends while the token lives stops holding, although the token was accepted before`() async throws {
        let person = issuer.principal(.inspector, until: clock.now().addingTimeInterval(60))
        let token = try await issuer.token(person, for: "evidence-service")
        #expect(try await verifier.verify(token).has(.inspector))
        clock.advance(by: 61)
        #expect(try await !verifier.verify(token).has(.inspector))
    }

    @Test func `A service's token is not a person's, even from an issuer that is trusted for people`() async throws {
        let service = Principal(subject: "qa-service", name: "qa-service", grants: [], issuer: "portal", kind: .service)
        let token = try await issuer.token(service, for: "evidence-service")
        await #expect(throws: TokenError.wrongKind) { try await verifier.verify(token) }
    }

    @Test func `One issuer may be trusted for people and for services`() async throws {
        let jwks = try issuer.jwks
        let both = TokenVerifier(
            issuers: [issuer.trusted, TrustedIssuer(issuer: "portal", jwks: issuer.trusted.jwks, kind: .service)], audience: "evidence-service",
            clock: clock.now
        ) { _ in jwks }
        let service = Principal(subject: "portal", name: "portal", grants: [], issuer: "portal", kind: .service)
        #expect(try await both.verify(issuer.token(service, for: "evidence-service")).kind == .service)
        #expect(try await both.verify(issuer.token(.spoc, for: "evidence-service")).kind == .person)
    }

    @Test func `A role that this version does not know grants nothing and harms nothing`() async throws {
        let token = try await ForgedToken(issuer).claims { $0["grants"] = [["role": "time-lord"], ["role": "spoc", "units": [unit.description]]] }.signed()
        #expect(try await verifier.verify(token).grants == [Grant(.spoc, units: [unit])])
    }
}
