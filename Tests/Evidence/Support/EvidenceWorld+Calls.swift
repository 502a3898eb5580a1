import ContractsCore
import ContractsEvidence
import Foundation
import Identity
import TestSupport

extension EvidenceWorld {
    /// A person's token. `units` are codes; none means everywhere.
    func token(_ role: Role, _ units: String..., subject: String? = nil) async throws -> String {
        let scope = units.isEmpty ? nil : units.map { unit($0) }
        return try await TestIssuer.people.token(role, units: scope, subject: subject, for: EvidenceAPI.service)
    }

    func get(_ target: String, as token: String) async throws -> TestAnswer {
        try await service.get(target, token: token)
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

    /// Sends no body.
    func send(_ method: String, _ target: String, as token: String, ifMatch: String? = nil) async throws -> TestAnswer {
        try await service.send(method, target, token: token, headers: ifMatch.map { ["If-Match": $0] } ?? [:])
    }
}
