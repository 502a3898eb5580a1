import ContractsCore
import ContractsEIA
import Identity
import TestSupport

@testable import EIAService

extension AuthorisationTable {
    /// The guide, and policies with their support.
    func registers(_ subject: Subject, _ world: EIAWorld) throws -> [String: AuthorisationRow] {
        let unit = subject.isOwn ? "YE" : "GD"
        let registrars: Set<Role> = subject.isOwn ? [.eiaAuthor, .eiaQA, .administrator] : [.eiaQA, .administrator]
        let content = try Self.json(world.policyContent(in: unit))
        let guide = "/v1/guides/\(subject.guide)", policy = "/v1/policies/\(subject.policy.id)"
        return [
            "GET /v1/units": .init("GET", "/v1/units", to: .everybody),
            "GET /v1/guides": .init("GET", "/v1/guides", to: .everybody),
            "POST /v1/guides": .init("POST", "/v1/guides", body: try Self.json(EIAWorld.guide.get()), answers: 409, to: .only([.administrator])),
            "GET /v1/guides/{guide}": .init("GET", guide, to: .everybody),
            "POST /v1/guides/{guide}/publication": .init("POST", "\(guide)/publication", answers: 409, to: .only([.administrator])),

            "GET /v1/policies": .init("GET", "/v1/policies", to: .everybody),
            "POST /v1/policies": .init("POST", "/v1/policies", body: content, answers: 201, to: .only(registrars)),
            "GET /v1/policies/{policy}": .init("GET", policy, to: .everybody),
            "PUT /v1/policies/{policy}": .init("PUT", policy, body: content, ifMatch: Self.stale, answers: 412, to: .only(registrars)),
            "POST /v1/policies/{policy}/closure": .init(
                "POST", "\(policy)/closure", body: Self.reason, ifMatch: Self.stale, answers: 412, to: .only(registrars)),
            "PUT /v1/policies/{policy}/support": .init(
                "PUT", "\(policy)/support", body: Self.reason, ifMatch: Self.stale, answers: 412, to: .only([.eiaQA, .moderator])),
            "POST /v1/policies/{policy}/support-notes": .init(
                "POST", "\(policy)/support-notes", body: #"{"text": "x"}"#, answers: 409, to: .only([.eiaQA])),
        ]
    }

    /// Assessments, and "do I need one?".
    func assessments(_ subject: Subject, _ world: EIAWorld) throws -> [String: AuthorisationRow] {
        let item = "/v1/assessments/\(subject.assessment.summary.id)"
        let registrars: Set<Role> = subject.isOwn ? [.eiaAuthor, .eiaQA, .administrator] : [.eiaQA, .administrator]
        let new = try Self.json(world.newAssessment(of: subject.policy))
        let details = #"{"title": "x", "proposal": "x", "marking": "OFFICIAL"}"#
        let people = #"{"owner": {"subject": "x", "name": "x"}, "authors": [{"subject": "y", "name": "y"}], "decisionMakers": []}"#
        func act(_ path: String, _ body: String? = nil, _ roles: Set<Role> = []) -> AuthorisationRow {
            .init("POST", "\(item)/\(path)", body: body, ifMatch: Self.stale, answers: 412, to: .inUnit(roles))
        }
        return [
            "GET /v1/assessments": .init("GET", "/v1/assessments", to: .everybody),
            "POST /v1/assessments": .init("POST", "/v1/assessments", body: new, answers: 201, to: .only(registrars)),
            "GET /v1/assessments/{assessment}": .init("GET", item, to: .inUnit(Self.readers)),
            "PUT /v1/assessments/{assessment}": .init("PUT", item, body: details, ifMatch: Self.stale, answers: 412, to: .inUnit([])),
            "PUT /v1/assessments/{assessment}/people": .init(
                "PUT", "\(item)/people", body: people, ifMatch: Self.stale, answers: 412, to: .inUnit([.eiaQA, .administrator])),
            "GET /v1/assessments/{assessment}/trail": .init("GET", "\(item)/trail", to: .inUnit(Self.readers)),
            "GET /v1/waiting": .init("GET", "/v1/waiting", to: .everybody),

            "POST /v1/screening-trial": .init("POST", "/v1/screening-trial", body: #"{"answers": []}"#, to: .everybody),
            "POST /v1/assessments/{assessment}/screening": act("screening", #"{"answers": [], "full": false}"#),
            "POST /v1/assessments/{assessment}/screening/confirmation": act("screening/confirmation", nil, [.commander, .eiaQA]),
            "POST /v1/assessments/{assessment}/screening/refusal": act("screening/refusal", Self.reason, [.commander, .eiaQA]),
            "POST /v1/assessments/{assessment}/rescreening": act("rescreening", Self.reason),
        ]
    }
}
