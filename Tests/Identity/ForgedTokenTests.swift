import Crypto
import Foundation
import Identity
import Testing
import TestSupport

@Suite("Tokens that are not to be believed")
struct ForgedTokenTests {
    private let issuer = TestIssuer("portal", .person)
    private let verifier: TokenVerifier

    init() {
        verifier = TestIssuer.verifier(audience: "evidence-service", issuers: [issuer])
    }

    private func refusal(of token: String) async -> TokenError? {
        do throws(TokenError) {
            _ = try await verifier.verify(token)
            return nil
        } catch {
            return error
        }
    }

    @Test func `The forger's tool makes good tokens when it forges nothing`() async throws {
        #expect(try await refusal(of: ForgedToken(issuer).signed()) == nil)
    }

    @Test func `The algorithm none is refused, with and without a signature`() async throws {
        for name in ["none", "None", "NONE"] {
            let forged = try await ForgedToken(issuer).header { $0["alg"] = name }
            #expect(try await refusal(of: forged.unsigned() + ".") == .unsupportedAlgorithm)
            #expect(try await refusal(of: forged.signed()) == .unsupportedAlgorithm)
        }
    }

    @Test func `A symmetric signature made with the public key is refused`() async throws {
        let input = try await ForgedToken(issuer).header { $0["alg"] = "HS256" }.unsigned()
        let code = HMAC<SHA256>.authenticationCode(for: Data(input.utf8), using: SymmetricKey(data: try issuer.jwks))
        #expect(await refusal(of: input + "." + Base64URL.encode(code)) == .unsupportedAlgorithm)
    }

    @Test func `A token without its signature, or with an empty one, is refused`() async throws {
        let input = try await ForgedToken(issuer).unsigned()
        #expect(await refusal(of: input) == .malformed)
        #expect(await refusal(of: input + ".") == .badSignature)
    }

    @Test func `A changed payload is refused`() async throws {
        let genuine = try await ForgedToken(issuer).signed().split(separator: ".")
        let changed = try await ForgedToken(issuer).claims { $0["sub"] = "someone-else" }.unsigned().split(separator: ".")
        #expect(await refusal(of: [genuine[0], changed[1], genuine[2]].joined(separator: ".")) == .badSignature)
    }

    @Test func `A foreign key is refused, under its own id and under the issuer's`() async throws {
        let foreign = SigningKey.generate()
        let forged = try await ForgedToken(issuer)
        #expect(try await refusal(of: forged.signed(by: foreign)) == .badSignature)
        #expect(try await refusal(of: forged.header { $0["kid"] = foreign.id }.signed(by: foreign)) == .unknownKey)
        #expect(try await refusal(of: forged.header { $0["kid"] = nil }.signed()) == .unknownKey)
    }

    @Test func `A key of one issuer does not sign for another`() async throws {
        let other = TestIssuer("other", .person)
        let both = TestIssuer.verifier(audience: "evidence-service", issuers: [issuer, other])
        let token = try await ForgedToken(other).claims { $0["iss"] = "portal" }.signed()
        await #expect(throws: TokenError.unknownKey) { try await both.verify(token) }
    }

    @Test func `An issuer that is not configured is refused`() async throws {
        #expect(try await refusal(of: ForgedToken(issuer).claims { $0["iss"] = "elsewhere" }.signed()) == .unknownIssuer)
    }

    @Test func `An extension that must be understood makes a token unusable`() async throws {
        #expect(try await refusal(of: ForgedToken(issuer).header { $0["crit"] = ["exp"] }.signed()) == .malformed)
    }

    @Test(arguments: ["", ".", "..", "...", "a.b.c", "e30.e30.e30", "eyJhbGciOiJFUzI1NiJ9.e30.", "\u{1}.\u{1}.\u{1}"])
    func `Rubbish is refused as malformed`(token: String) async {
        #expect(await refusal(of: token) == .malformed)
    }

    @Test func `Claims of the wrong shape are refused and stop nothing`() async throws {
        let forged = try await ForgedToken(issuer)
        let shapes: [(String, Any)] = [
            ("aud", [String]()), ("aud", 7), ("exp", "tomorrow"), ("exp", 1e300), ("grants", "all"), ("kind", "god"), ("sub", NSNull()),
        ]
        for (claim, value) in shapes {
            let refused = try await refusal(of: forged.claims { $0[claim] = value }.signed())
            #expect(refused == .malformed || refused == .wrongAudience, "\(claim) = \(value)")
        }
    }

    @Test func `A token of absurd length is refused before it is read`() async {
        #expect(await refusal(of: String(repeating: "a", count: 20_000)) == .malformed)
    }

    @Test func `A signature in another encoding is refused`() async throws {
        let parts = try await ForgedToken(issuer).signed().split(separator: ".").map(String.init)
        let raw = try #require(Base64URL.decode(parts[2]))
        let der = try P256.Signing.ECDSASignature(rawRepresentation: raw).derRepresentation
        #expect(await refusal(of: "\(parts[0]).\(parts[1]).\(Base64URL.encode(der))") == .badSignature)
    }
}
