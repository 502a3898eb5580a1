import Foundation
import Identity
import Testing

@Suite("Signing keys")
struct SigningKeyTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(UUID().uuidString)")

    @Test func `A key survives being written and read, with the same id`() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "key.pem").path
        let key = SigningKey.generate()
        try key.write(toNewFile: path)
        #expect(try SigningKey.load(file: path).id == key.id)
        let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(permissions == 0o600)
        #expect(throws: SigningKeyError.self) { try SigningKey.generate().write(toNewFile: path) }
        #expect(try SigningKey.load(file: path).id == key.id)
    }

    @Test func `A file that is missing or is no key is a sentence`() throws {
        #expect { try SigningKey.load(file: "/nowhere/key.pem") } throws: { "\($0)" == "The signing key /nowhere/key.pem cannot be read." }
        #expect(throws: SigningKeyError.self) { try SigningKey(pem: "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----") }
    }

    @Test func `Keys that other tools made are read, and the id is the thumbprint of RFC 7638`() throws {
        let sec1 = """
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIEUg9tLIgN/ZEvJ0gqhq+M3aHg1/fsBd/n4Legh6oR+soAoGCCqGSM49
            AwEHoUQDQgAEUBcddFpAwet/FVydsF+BT0TeQCQRLK/L0/PVj+P16BJw/YFD5JAb
            wtooO5QeXsu54Msu3RvAjF0sPjyW5SYXVA==
            -----END EC PRIVATE KEY-----
            """
        let pkcs8 = """
            -----BEGIN PRIVATE KEY-----
            MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgRSD20siA39kS8nSC
            qGr4zdoeDX9+wF3+fgt6CHqhH6yhRANCAARQFx10WkDB638VXJ2wX4FPRN5AJBEs
            r8vT89WP4/XoEnD9gUPkkBvC2ig7lB5ey7ngyy7dG8CMXSw+PJblJhdU
            -----END PRIVATE KEY-----
            """
        // Computed from the public point with openssl and sha256sum.
        let thumbprint = "N9RJ_Li1YeWal8Bws9xWhdPQLQmy_xh_C5IhbMprbA8"
        #expect(try SigningKey(pem: sec1).id == thumbprint)
        #expect(try SigningKey(pem: pkcs8).id == thumbprint)
    }

    @Test func `The published document holds no private part`() throws {
        let text = String(decoding: try JSONEncoder().encode(JWKSDocument(publishing: [.generate()])), as: UTF8.self)
        #expect(!text.contains("\"d\""))
        #expect(text.contains(#""alg":"ES256""#))
    }
}
