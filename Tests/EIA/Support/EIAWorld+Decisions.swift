import ContractsCore
import ContractsEIA
import TestSupport
import Testing

@testable import EIAService

/// From the approval to the review; each expects that it works.
extension EIAWorld {
    func decision(
        _ outcome: EIAAPI.DecisionOutcome = .adjust, on assessment: EIAAPI.AssessmentDetail, days: Int = 0, read: Bool = true, sha256: String? = nil
    ) -> EIAAPI.NewDecision {
        .init(
            outcome: outcome, reasons: "The receipt helps; the large print answers the rest.", decidedOn: day(days), read: read,
            readSHA256: sha256 ?? assessment.readSHA256)
    }

    func decided(of policy: EIAAPI.Policy? = nil, in unit: String = "YE", supersedes: AssessmentID? = nil) async throws -> EIAAPI.AssessmentDetail {
        let approved = try await approved(of: policy, in: unit, supersedes: supersedes)
        return try await act("decisions", decision(on: approved), to: approved, as: .decider)
    }

    func published(of policy: EIAAPI.Policy? = nil, in unit: String = "YE", supersedes: AssessmentID? = nil) async throws -> EIAAPI.AssessmentDetail {
        try await act("publication", to: decided(of: policy, in: unit, supersedes: supersedes), as: .owner)
    }

    func newMonitoring(days: Int = 180) -> EIAAPI.NewMonitoring {
        .init(what: "Receipts by self-defined ethnicity, every month.", by: TestPerson.coauthor.person, reviewDate: day(days))
    }

    func monitored(days: Int = 180) async throws -> EIAAPI.AssessmentDetail {
        try await act("monitoring", newMonitoring(days: days), to: published(), as: .author)
    }

    func review(days: Int = 365) -> EIAAPI.NewReview {
        .init(findings: "Receipts are taken as often by all groups.", changes: "None needed.", nextReview: day(days))
    }

    func register(_ query: String = "", as person: TestPerson = .stranger) async throws -> Page<EIAAPI.RegisterEntry> {
        try await read("/v1/register\(query)", as: token(person))
    }

    var clockService: ReviewClock { ReviewClock(dependencies: dependencies, every: .seconds(60), logger: log.logger()) }
}
