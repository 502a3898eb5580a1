import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Identity
import Postgres
import TestSupport

extension QAWorld {
    /// A person's token. `units` are codes; none means everywhere.
    func token(_ role: Role, _ units: String..., subject: String? = nil) async throws -> String {
        let scope = units.isEmpty ? nil : units.map { unit($0) }
        return try await TestIssuer.people.token(role, units: scope, subject: subject, for: QAAPI.service)
    }

    func get(_ target: String, as token: String) async throws -> TestAnswer {
        try await service.get(target, token: token)
    }

    func read<Value: Decodable>(_ target: String, _ type: Value.Type = Value.self, as token: String) async throws -> Value {
        let answer = try await get(target, as: token)
        guard answer.status == 200 else { throw Unexpected(answer: "GET \(target): \(answer.status) \(answer.text.prefix(400))") }
        return try answer.json()
    }

    /// Sends a body of the contract.
    func send(
        _ method: String, _ target: String, _ body: some Encodable, as token: String, ifMatch: String? = nil, key: String? = nil
    ) async throws -> TestAnswer {
        var headers: [String: String] = [:]
        if let ifMatch { headers["If-Match"] = ifMatch }
        if let key { headers["Idempotency-Key"] = key }
        return try await service.send(method, target, token: token, headers: headers, body: try JSONCoding.encoder(sorted: true).encode(body))
    }

    struct Unexpected: Error {
        let answer: String
    }
}
