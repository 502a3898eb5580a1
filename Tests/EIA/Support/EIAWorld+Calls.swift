import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

extension EIAWorld {
    /// A person's token. `units` are codes; none means everywhere.
    func token(_ role: Role, _ units: String..., subject: String? = nil) async throws -> String {
        let scope = units.isEmpty ? nil : units.map { unit($0) }
        return try await TestIssuer.people.token(role, units: scope, subject: subject, for: EIAAPI.service)
    }

    func get(_ target: String, as token: String) async throws -> TestAnswer {
        try await service.get(target, token: token)
    }

    /// What is at an address; it is there.
    func read<Value: Decodable>(_ target: String, as token: String) async throws -> Value {
        let answer = try await service.get(target, token: token)
        try #require(answer.status == 200, "\(target): \(answer.text)")
        return try answer.json(Value.self)
    }

    /// Sends a body of the contract.
    func send(
        _ method: String, _ target: String, _ body: some Encodable, as token: String, ifMatch: String? = nil, key: String? = nil
    ) async throws -> TestAnswer {
        try await service.send(
            method, target, token: token, headers: headers(ifMatch, key), body: try JSONCoding.encoder(sorted: true).encode(body))
    }

    /// Sends no body.
    func send(_ method: String, _ target: String, as token: String, ifMatch: String? = nil, key: String? = nil) async throws -> TestAnswer {
        try await service.send(method, target, token: token, headers: headers(ifMatch, key))
    }

    private func headers(_ ifMatch: String?, _ key: String?) -> [String: String] {
        var headers: [String: String] = [:]
        if let ifMatch { headers["If-Match"] = ifMatch }
        if let key { headers["Idempotency-Key"] = key }
        return headers
    }
}

extension EIAWorld {
    /// A number that the database answers.
    func count(_ question: SQL) async throws -> Int {
        try await pool.row(question) { (count: Int) in count } ?? 0
    }

    /// Actions in the audit trail, oldest first.
    func audited(_ subject: String) async throws -> [String] {
        try await pool.rows("SELECT action FROM audit_entry WHERE subject = \(subject) ORDER BY seq") { (action: String) in action }
    }

    /// What the others were told of mitigations, oldest first.
    func told() async throws -> [EIAEvents.MitigationAgreed] {
        try await pool.rows("SELECT event FROM outbox_event WHERE type = \(EIAEvents.mitigationAgreed) ORDER BY position") {
            (event: JSONB<CloudEvent<EIAEvents.MitigationAgreed>>) in event.value.data
        }
    }

    /// Of which mitigations the others were told that they are promised no more, with the reason; oldest first.
    func toldWithdrawn() async throws -> [EIAEvents.MitigationWithdrawn] {
        try await pool.rows("SELECT event FROM outbox_event WHERE type = \(EIAEvents.mitigationWithdrawn) ORDER BY position") {
            (event: JSONB<CloudEvent<EIAEvents.MitigationWithdrawn>>) in event.value.data
        }
    }

    /// Why events were parked, oldest first.
    func parked() async throws -> [String] {
        try await pool.rows("SELECT reason FROM inbox_parked ORDER BY parked_id") { (reason: String) in reason }
    }

    /// Does something that only the owner of the schema may.
    func asOwner(_ statement: SQL) async throws {
        try await Pool.with(PoolConfiguration(target: database.owner(of: "eia")), logger: log.logger()) { _ = try await $0.execute(statement) }
    }
}
