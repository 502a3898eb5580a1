import ContractsCore
import ContractsEIA
import Foundation
import Identity
import Postgres
import TestSupport
import Testing

@testable import EIAService

/// What most tests do along the way; each expects that it works.
extension EIAWorld {
    /// A day from today.
    func day(_ days: Int) -> LocalDate {
        LocalDate(clock.now.addingTimeInterval(TimeInterval(days) * 86_400))
    }

    var reason: EIAAPI.Reason { .init(reason: "The force’s structure changed.") }

    @discardableResult
    func putGuideInForce(_ document: EIAAPI.GuideDocument? = nil) async throws -> EIAAPI.Guide {
        let caller = Caller(TestIssuer.people.principal(.administrator), origin: "test")
        let guide = try SoundGuide(document ?? EIAWorld.guide.get())
        return try await pool.transaction { transaction in
            let imported = try await ImportGuide(dependencies: dependencies)(guide, as: caller, in: transaction)
            return try await PublishGuide(dependencies: dependencies)(imported.name.id, as: caller, in: transaction)
        }
    }

    func policyContent(
        _ title: String = "Stop and search", kind: EIAAPI.PolicyKind = .policy, in unit: String = "YE", marking: EIAAPI.Marking = .official
    ) -> EIAAPI.PolicyContent {
        .init(title: title, kind: kind, summary: "How powers are used on the street.", unit: self.unit(unit), owner: TestPerson.owner.person, marking: marking)
    }

    func policy(_ title: String = "Stop and search", kind: EIAAPI.PolicyKind = .policy, in unit: String = "YE") async throws -> EIAAPI.Policy {
        let answer = try await send("POST", "/v1/policies", policyContent(title, kind: kind, in: unit), as: token(.officer))
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.json()
    }

    func newAssessment(
        of policy: EIAAPI.Policy, authors: [TestPerson] = [.author, .coauthor], deciders: [TestPerson] = [.decider], supersedes: AssessmentID? = nil
    ) -> EIAAPI.NewAssessment {
        .init(
            policy: policy.id, title: "New forms at stops", proposal: "Officers hand out a receipt after every stop.", owner: TestPerson.owner.person,
            authors: authors.map(\.person), decisionMakers: deciders.map(\.person), supersedes: supersedes)
    }

    /// A draft, of a policy of its own unless one is given.
    func draft(of policy: EIAAPI.Policy? = nil, in unit: String = "YE", supersedes: AssessmentID? = nil) async throws -> EIAAPI.AssessmentDetail {
        let policy = if let policy { policy } else { try await self.policy(in: unit) }
        let answer = try await send("POST", "/v1/assessments", newAssessment(of: policy, supersedes: supersedes), as: token(.administrator))
        try #require(answer.status == 201, "\(answer.text)")
        return try answer.json()
    }

    func detail(_ id: AssessmentID, as person: TestPerson = .administrator) async throws -> EIAAPI.AssessmentDetail {
        try await read("/v1/assessments/\(id)", as: token(person))
    }

    /// Does something to an assessment, whatever becomes of it.
    func post(
        _ what: String, _ body: some Encodable, to assessment: EIAAPI.AssessmentDetail, as person: TestPerson, ifMatch: String? = nil, key: String? = nil
    ) async throws -> TestAnswer {
        try await send(
            "POST", "/v1/assessments/\(assessment.summary.id)/\(what)", body, as: token(person), ifMatch: ifMatch ?? assessment.summary.etag, key: key)
    }

    /// Does something to an assessment, which works.
    @discardableResult
    func act(_ what: String, _ body: some Encodable, to assessment: EIAAPI.AssessmentDetail, as person: TestPerson) async throws -> EIAAPI.AssessmentDetail {
        let answer = try await post(what, body, to: assessment, as: person)
        try #require(answer.status == 200, "\(what): \(answer.text)")
        return try answer.json()
    }

    /// Does something to an assessment that takes no body, which works.
    @discardableResult
    func act(_ what: String, to assessment: EIAAPI.AssessmentDetail, as person: TestPerson) async throws -> EIAAPI.AssessmentDetail {
        let answer = try await send(
            "POST", "/v1/assessments/\(assessment.summary.id)/\(what)", as: token(person), ifMatch: assessment.summary.etag)
        try #require(answer.status == 200, "\(what): \(answer.text)")
        return try answer.json()
    }
}
