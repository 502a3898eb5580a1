import ContractsCore
import Identity
import Testing
import TestSupport

@Suite("Dispensed tokens")
struct TokenDispenserTests {
    private let clock = TestClock()
    private let issuer: TestIssuer
    private let dispenser: TokenDispenser

    init() {
        issuer = TestIssuer("portal", .person, clock: clock.now)
        dispenser = TokenDispenser(signer: issuer.signer, lifetime: .seconds(300), clock: clock.now)
    }

    @Test func `A token is used again until a minute before it expires`() async throws {
        let person = issuer.principal(.spoc)
        let first = try await dispenser.token(for: person, audience: "evidence-service")
        clock.advance(by: 239)
        #expect(try await dispenser.token(for: person, audience: "evidence-service") == first)
        clock.advance(by: 2)
        #expect(try await dispenser.token(for: person, audience: "evidence-service") != first)
    }

    @Test func `Another audience, or a change of roles, makes another token`() async throws {
        let first = try await dispenser.token(for: issuer.principal(.spoc, subject: "p"), audience: "evidence-service")
        #expect(try await dispenser.token(for: issuer.principal(.spoc, subject: "p"), audience: "qa-service") != first)
        #expect(try await dispenser.token(for: issuer.principal(.commander, subject: "p"), audience: "evidence-service") != first)
    }
}
