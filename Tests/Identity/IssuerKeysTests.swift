import Foundation
import Identity
import Synchronization
import Testing
import TestSupport

@Suite("Keys of an issuer")
struct IssuerKeysTests {
    /// Serves JWKS documents that a test changes, and counts how often they are asked for.
    private final class KeyServer: Sendable {
        private let state = Mutex<(answer: Data?, asked: Int)>((nil, 0))

        var asked: Int { state.withLock { $0.asked } }

        func serve(_ keys: SigningKey...) throws {
            let data = try JSONEncoder().encode(JWKSDocument(publishing: keys))
            state.withLock { $0.answer = data }
        }

        func fail() {
            state.withLock { $0.answer = nil }
        }

        @Sendable func fetch(_ url: URL) throws -> Data {
            try state.withLock { state in
                state.asked += 1
                guard let answer = state.answer else { throw URLError(.cannotConnectToHost) }
                return answer
            }
        }
    }

    private let clock = TestClock()
    private let server = KeyServer()
    private let verifier: TokenVerifier
    private let old = SigningKey.generate()
    private let new = SigningKey.generate()

    init() {
        let issuer = TrustedIssuer(issuer: "portal", jwks: URL(filePath: "/jwks"), kind: .person)
        verifier = TokenVerifier(issuers: [issuer], audience: "evidence-service", clock: clock.now, fetch: server.fetch)
    }

    private func token(_ key: SigningKey, _ subject: String = "p") async throws -> String {
        let issuer = TestIssuer("portal", .person, key: key, clock: clock.now)
        return try await issuer.token(.spoc, subject: subject, for: "evidence-service")
    }

    @Test func `Keys are fetched once and used for every token`() async throws {
        try server.serve(old)
        for number in 1...5 { _ = try await verifier.verify(token(old, "p\(number)")) }
        #expect(server.asked == 1)
    }

    @Test func `Many first requests at once fetch the keys once`() async throws {
        try server.serve(old)
        let verifier = verifier
        let tokens = try await [token(old, "a"), token(old, "b"), token(old, "c"), token(old, "d")]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for token in tokens { group.addTask { _ = try await verifier.verify(token) } }
            try await group.waitForAll()
        }
        #expect(server.asked == 1)
    }

    @Test func `A new key is found when a token names it`() async throws {
        try server.serve(old)
        _ = try await verifier.verify(token(old))
        try server.serve(new, old)
        clock.advance(by: 31)
        _ = try await verifier.verify(token(new))
        _ = try await verifier.verify(token(old, "again"))
        #expect(server.asked == 2)
    }

    @Test func `Unknown keys make the issuer be asked once in thirty seconds at most`() async throws {
        try server.serve(old)
        _ = try await verifier.verify(token(old))
        for number in 1...20 {
            let unknown = try await token(.generate(), "p\(number)")
            await #expect(throws: TokenError.unknownKey) { try await verifier.verify(unknown) }
        }
        #expect(server.asked <= 2)
        clock.advance(by: 31)
        let unknown = try await token(.generate())
        await #expect(throws: TokenError.unknownKey) { try await verifier.verify(unknown) }
        #expect(server.asked <= 3)
    }

    @Test func `An issuer that cannot be reached is a fault of the moment, and is asked again a second later`() async throws {
        server.fail()
        let token = try await token(old)
        await #expect(throws: TokenError.keysUnavailable(issuer: "portal")) { try await verifier.verify(token) }
        try server.serve(old)
        clock.advance(by: 2)
        _ = try await verifier.verify(token)
    }

    @Test func `Known keys go on working while the issuer is away`() async throws {
        try server.serve(old)
        _ = try await verifier.verify(token(old))
        server.fail()
        clock.advance(by: 3600)
        _ = try await verifier.verify(token(old, "later"))
    }

    @Test func `A withdrawn key stops working once the keys have aged`() async throws {
        try server.serve(old)
        _ = try await verifier.verify(token(old))
        try server.serve(new)
        clock.advance(by: 601)
        let token = try await token(old, "later")
        await #expect(throws: TokenError.unknownKey) { try await verifier.verify(token) }
    }

    @Test func `Keys of other kinds in the document are passed over`() async throws {
        let own = String(decoding: try JSONEncoder().encode(JWKSDocument(publishing: [old]).keys[0]), as: UTF8.self)
        let document =
            #"{"keys":[{"kty":"RSA","kid":"r","n":"x","e":"AQAB"},{"kty":"EC","crv":"P-384","kid":"p","x":"x","y":"y"},{"kty":"EC","crv":"P-256","kid":"bad","x":"x","y":"y"},\#(own)]}"#
        let issuer = TrustedIssuer(issuer: "portal", jwks: URL(filePath: "/jwks"), kind: .person)
        let verifier = TokenVerifier(issuers: [issuer], audience: "evidence-service", clock: clock.now) { _ in Data(document.utf8) }
        _ = try await verifier.verify(token(old))
    }
}
