import Foundation
import Identity
import Testing

@Suite("The list of trusted issuers")
struct TrustedIssuerTests {
    @Test func `Entries are read in order`() throws {
        let issuers = try TrustedIssuer.list("http://portal|http://portal/jwks|person, qa-service|http://qa:8080/jwks|service")
        #expect(issuers.map(\.issuer) == ["http://portal", "qa-service"])
        #expect(issuers.map(\.kind) == [.person, .service])
        #expect(try TrustedIssuer.list("").isEmpty)
    }

    @Test(arguments: [
        "portal", "portal|http://x/jwks", "|http://x/jwks|person", "portal|file:///etc/passwd|person", "portal|not an address|person",
        "portal|http://x/jwks|robot", "a|b|c|d",
    ])
    func `A wrong entry is named`(entry: String) {
        #expect { try TrustedIssuer.list(entry) } throws: { "\($0)".contains(entry) }
    }
}
