import ContractsCore
import Crypto
import Foundation

/// The `Idempotency-Key` of a form's request: a form that is sent twice counts once, a form that is sent again with other text is another request.
struct RequestKey: Sendable {
    let text: String

    /// - Parameter form: names the form, once for each time that it is opened.
    init(_ form: String, for body: some Encodable) throws {
        let digest = SHA256.hash(data: try JSONCoding.encoder(sorted: true).encode(body) + Data(form.utf8))
        text = digest.prefix(16).map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
