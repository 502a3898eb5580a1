import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import HTTPTypes
import Identity
import Postgres
import ServiceKit
import TestSupport

/// The three services on one database, each over real HTTP, with relays between them.
struct Suite: Sendable {
    let services: [String: TestService]
    let units: [String: UnitID]

    func call<Body, Value>(
        _ service: String, _ endpoint: Endpoint<Body, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [], body: Body,
        match: String? = nil, as person: Principal
    ) async throws -> Value {
        guard let running = services[service] else { preconditionFailure("\(service) is no part of the suite") }
        var headers = HTTPFields()
        if let match { headers[.ifMatch] = match }
        if endpoint.method == .post { headers[.idempotencyKey] = UUID().uuidString }
        let token = try await TestIssuer.people.token(person, for: service)
        return try await running.client(service).send(
            endpoint, path: path.mapValues { "\($0)" }, query: query, body: body, headers: headers, token: token
        ).value
    }

    func call<Value>(
        _ service: String, _ endpoint: Endpoint<NoContent, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [],
        match: String? = nil, as person: Principal
    ) async throws -> Value {
        try await call(service, endpoint, path, query: query, body: NoContent(), match: match, as: person)
    }

    /// Asks until an event from another service has had its effect.
    func eventually<Value>(_ ask: () async throws -> Value?) async throws -> Value {
        let end = ContinuousClock.now + .seconds(30)
        while true {
            do {
                if let value = try await ask() { return value }
            } catch let problem as RemoteProblem where problem.problem.status == 404 && ContinuousClock.now < end {}
            guard ContinuousClock.now < end else { throw EventMissing() }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    struct EventMissing: Error {}
}

/// Runs `body` with the suite and its database; both are gone afterwards.
func withSuite(_ body: @Sendable @escaping (Suite) async throws -> Void) async throws {
    let ports = try FreePorts.three()
    let evidence = SuiteService(EvidenceAPI.service, port: ports[0])
    let qa = SuiteService(QAAPI.service, port: ports[1])
    let plans = SuiteService(ActionPlanAPI.service, port: ports[2])
    try await withDatabase([EvidencePart.schema, QAPart.schema, ActionPlanPart.schema]) { database in
        try await database.withPool(of: "evidence") { evidencePool in
            try await EvidencePart.seed(evidencePool)
            let rows = try await evidencePool.rows("SELECT code, id FROM unit") { (code: String, id: UnitID) in (code, id) }
            let units = Dictionary(uniqueKeysWithValues: rows)
            try await database.withPool(of: "qa") { qaPool in
                try await database.withPool(of: "action_plan") { plansPool in
                    try await evidence.run(on: evidencePool, among: [qa, plans], routes: EvidencePart.add) { first in
                        try await qa.run(on: qaPool, among: [evidence, plans], routes: QAPart.add) { second in
                            try await plans.run(on: plansPool, among: [evidence, qa], routes: ActionPlanPart.add) { third in
                                try await body(
                                    Suite(services: [EvidenceAPI.service: first, QAAPI.service: second, ActionPlanAPI.service: third], units: units))
                            }
                        }
                    }
                }
            }
        }
    }
}
