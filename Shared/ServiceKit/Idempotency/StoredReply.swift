import ContractsCore
import Foundation
import HTTPTypes

/// An answer as it is kept under an idempotency key.
struct StoredReply {
    let status: Int
    let headers: [String: String]
    let body: Data?

    init(status: Int, headers: [String: String], body: Data?) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    init<Value>(_ reply: Reply<Value>) throws {
        self.status = reply.status.code
        self.headers = Dictionary(reply.headers.map { ($0.name.rawName, $0.value) }, uniquingKeysWith: { first, _ in first })
        self.body = try reply.json()
    }

    func reply<Value>(isReplay: Bool = true) -> Reply<Value> {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        if isReplay { fields[.idempotencyReplayed] = "true" }
        return Reply(status: HTTPResponse.Status(code: status), headers: fields, content: body.map { .encoded($0) } ?? .nothing)
    }
}
