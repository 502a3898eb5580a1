import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import HTTPTypes
import Identity
import ServiceKit

/// The services, called as sample people with tokens that the portal's own key signs.
struct DemonstrationStage: Sendable {
    private let peers: [String: ServiceClient]
    private let tokens: TokenDispenser
    private let outbound: OutboundHTTP

    /// - Throws: `SettingError`; also in production, where nobody plays.
    init(_ settings: Settings) throws(SettingError) {
        let environment: DeploymentEnvironment = try settings.choice("ENVIRONMENT", default: .development)
        guard environment != .production else { throw SettingError("ENVIRONMENT", "is production, where nothing is demonstrated") }
        let key: SigningKey
        do throws(SigningKeyError) {
            key = try SigningKey.load(file: settings.string("SIGNING_KEY_FILE") ?? "")
        } catch {
            throw SettingError("SIGNING_KEY_FILE", "names no file with a readable P-256 private key in PEM form")
        }
        tokens = TokenDispenser(signer: TokenSigner(key: key, issuer: try PortalSettings.issuer(settings)), lifetime: .seconds(300))
        let outbound = OutboundHTTP()
        self.outbound = outbound
        var peers: [String: ServiceClient] = [:]
        for (name, setting) in [(EvidenceAPI.service, "EVIDENCE_URL"), (QAAPI.service, "QA_URL"), (ActionPlanAPI.service, "ACTION_PLAN_URL")] {
            peers[name] = ServiceClient(service: name, base: try settings.requiredURL(setting), http: outbound, deadline: .seconds(30))
        }
        self.peers = peers
    }

    func close() async throws {
        try await outbound.close()
    }

    /// - Parameter key: makes a repeated POST count once: the whole demonstration may be played again after it was interrupted.
    func call<Body, Value>(
        _ service: String, _ endpoint: Endpoint<Body, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [], body: Body,
        match: String? = nil, key: String? = nil, as person: Principal
    ) async throws -> Value {
        guard let peer = peers[service] else { preconditionFailure("there is no peer \(service)") }
        var headers = HTTPFields()
        if let match { headers[.ifMatch] = match }
        if let key { headers[.idempotencyKey] = key }
        let token = try await tokens.token(for: person, audience: service)
        return try await peer.send(endpoint, path: path.mapValues { "\($0)" }, query: query, body: body, headers: headers, token: token).value
    }

    func call<Value>(
        _ service: String, _ endpoint: Endpoint<NoContent, Value>, _ path: [String: any CustomStringConvertible] = [:], query: [(String, String)] = [],
        match: String? = nil, key: String? = nil, as person: Principal
    ) async throws -> Value {
        try await call(service, endpoint, path, query: query, body: NoContent(), match: match, key: key, as: person)
    }

    /// Asks again until the other service has heard of it by an event.
    func afterwards<Value>(_ ask: () async throws -> Value?) async throws -> Value {
        let end = ContinuousClock.now + .seconds(60)
        while true {
            do {
                if let value = try await ask() { return value }
            } catch let problem as RemoteProblem where problem.problem.status == 404 {}
            guard ContinuousClock.now < end else { throw DemonstrationFailure("An event did not arrive within a minute.") }
            try await Task.sleep(for: .milliseconds(100))
        }
    }
}

struct DemonstrationFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
