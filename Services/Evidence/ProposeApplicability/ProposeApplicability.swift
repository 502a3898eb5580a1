import ContractsCore
import ContractsEvidence
import Foundation
import Postgres
import ServiceKit

/// The unit proposes that an indicator does or does not apply to it (E3): "Not all ESPS indicators will be relevant" (S4). It counts once it is agreed.
struct ProposeApplicability: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ proposal: EvidenceAPI.ApplicabilityProposal, for indicator: IndicatorID, in unit: UnitID, from expected: ETag, as caller: Caller
    ) async throws -> EvidenceAPI.Applicability {
        try await dependencies.pool.transaction { transaction in
            try await propose(proposal, for: indicator, in: unit, from: expected, as: caller, transaction)
        }
    }

    func propose(
        _ proposal: EvidenceAPI.ApplicabilityProposal, for indicator: IndicatorID, in unit: UnitID, from expected: ETag, as caller: Caller,
        _ transaction: Transaction
    ) async throws -> EvidenceAPI.Applicability {
        try caller.access.require(caller.access.mayProposeApplicability(in: unit), in: unit, .spocOnly)
        let now = dependencies.now()
        try await UnitRow.requireOpen(unit, on: LocalDate(now), in: transaction)
        guard try await IndicatorRow.find(indicator, in: transaction)?.published == true else { throw AccessRefusal.notFound }
        let standing = try await ApplicabilityRow.lock(unit, indicator, in: transaction)
        try (standing?.version ?? .assumed).require(expected)
        let reason = try reason(proposal, over: standing)

        let step = ApplicabilityStep(
            unit: unit, indicator: indicator, revision: (standing?.revision ?? 0) + 1, kind: .applicabilityProposed, applies: proposal.applies,
            detail: reason, at: now, by: caller.author)
        try await save(step, replacing: standing, in: transaction)
        try await step.save(in: transaction)
        let after = EvidenceAPI.Applicability(try await ApplicabilityRow.lock(unit, indicator, in: transaction))
        try await dependencies.record(
            "applicability.proposed", subject: "applicability/\(unit)/\(indicator)", before: EvidenceAPI.Applicability(standing), after: after, by: caller,
            in: transaction)
        return after
    }

    private func reason(_ proposal: EvidenceAPI.ApplicabilityProposal, over standing: ApplicabilityRow?) throws(ProblemError) -> String {
        var validation = Validation()
        let reason = validation.text(proposal.reason, at: "/reason", max: 2000, lines: .many)
        validation.check(proposal.applies != (standing?.applies ?? true), "/applies", "is what is in force already")
        try validation.finish()
        return reason
    }
}

extension Version {
    fileprivate static let assumed = Version(revision: 0, changedBy: "", changedAt: .distantPast)
}
