import ContractsCore
import ContractsEvidence
import Events
import Identity
import Postgres
import ServiceKit

/// The adviser agrees to a unit's proposal or refuses it (E3). Never the person who proposed it.
struct DecideApplicability: Sendable {
    let dependencies: Dependencies

    func callAsFunction(
        _ decision: EvidenceAPI.ApplicabilityDecision, for indicator: IndicatorID, in unit: UnitID, from expected: ETag, as caller: Caller
    ) async throws -> EvidenceAPI.Applicability {
        try await dependencies.pool.transaction { transaction in
            try await decide(decision, for: indicator, in: unit, from: expected, as: caller, transaction)
        }
    }

    func decide(
        _ decision: EvidenceAPI.ApplicabilityDecision, for indicator: IndicatorID, in unit: UnitID, from expected: ETag, as caller: Caller,
        _ transaction: Transaction
    ) async throws -> EvidenceAPI.Applicability {
        try caller.access.require(caller.access.mayDecideApplicability(in: unit), in: unit, .adviserOnly)
        let now = dependencies.now()
        try await UnitRow.requireOpen(unit, on: LocalDate(now), in: transaction)
        guard try await IndicatorRow.find(indicator, in: transaction)?.published == true else { throw AccessRefusal.notFound }
        guard let standing = try await ApplicabilityRow.lock(unit, indicator, in: transaction) else { throw ApplicabilityRefusal.nothingProposed }
        try standing.version.require(expected)
        guard let proposal = standing.proposal else { throw ApplicabilityRefusal.nothingProposed }
        guard standing.proposedBy.subject != caller.principal.subject else { throw AccessRefusal.forbidden(.proposerMayNotDecide) }
        let comment = try comment(decision)

        let step = ApplicabilityStep(
            unit: unit, indicator: indicator, revision: standing.revision + 1, kind: .applicabilityDecided,
            applies: decision.agreed ? proposal : standing.applies,
            detail: comment, at: now, by: caller.author)
        try await save(step, agreed: decision.agreed, in: transaction)
        try await step.save(in: transaction)
        if decision.agreed {
            let event = EvidenceEvents.ApplicabilityDecided(unit: unit, indicator: indicator, applies: proposal, decidedAt: step.at)
            try await dependencies.outbox.add(type: EvidenceEvents.applicabilityDecided, subject: unit.description, data: event, in: transaction)
        }
        let after = EvidenceAPI.Applicability(try await ApplicabilityRow.lock(unit, indicator, in: transaction))
        try await dependencies.record(
            "applicability.decided", subject: "applicability/\(unit)/\(indicator)", before: EvidenceAPI.Applicability(standing), after: after, by: caller,
            in: transaction)
        return after
    }

    private func comment(_ decision: EvidenceAPI.ApplicabilityDecision) throws(ProblemError) -> String? {
        var validation = Validation()
        let comment = validation.optionalText(decision.comment, at: "/comment", max: 2000, lines: .many)
        validation.check(decision.agreed || comment != nil, "/comment", "is required to refuse: say why, so that the unit can act on it")
        try validation.finish()
        return comment
    }
}
