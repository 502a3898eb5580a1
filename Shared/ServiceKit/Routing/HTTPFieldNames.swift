package import HTTPTypes

extension HTTPField.Name {
    package static var idempotencyKey: HTTPField.Name { names.idempotencyKey }
    package static var idempotencyReplayed: HTTPField.Name { names.idempotencyReplayed }
    package static var requestID: HTTPField.Name { names.requestID }
    package static var traceparent: HTTPField.Name { names.traceparent }

    private static let names = CustomNames()
}

private struct CustomNames: Sendable {
    let idempotencyKey = name("Idempotency-Key")
    let idempotencyReplayed = name("Idempotency-Replayed")
    let requestID = name("X-Request-Id")
    let traceparent = name("traceparent")

    private static func name(_ text: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(text) else { preconditionFailure("\(text) is not a header name") }
        return name
    }
}
