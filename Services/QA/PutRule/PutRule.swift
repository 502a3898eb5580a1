import ContractsCore
import ContractsEvidence
import ContractsQA
import Postgres
import ServiceKit

/// Sets the attainment rule from now on (Q6): who has reached what is worked out anew in the same transaction. Figures of days before keep the rule of their day.
struct PutRule: Sendable {
    let dependencies: Dependencies

    func callAsFunction(_ content: QAAPI.RuleContent, from expected: ETag, as caller: Caller) async throws -> QAAPI.AttainmentRule {
        try caller.access.require(caller.access.setsRule, .moderatorOnly)
        let rule = try checked(content)
        return try await dependencies.pool.transaction { transaction in
            try await holdOffWriters(in: transaction)
            let standing = try await RuleRow.inForce(in: transaction)
            try standing.version.require(expected)
            let now = dependencies.now()
            try await insert(rule, as: standing.number + 1, by: caller.assessor, at: now, in: transaction)
            try await reachAgain(at: now, in: transaction)
            let after = QAAPI.AttainmentRule(try await RuleRow.inForce(in: transaction))
            try await dependencies.record(
                "rule.set", subject: "attainment-rule", before: QAAPI.AttainmentRule(standing), after: after, by: caller, in: transaction)
            return after
        }
    }

    private func checked(_ content: QAAPI.RuleContent) throws(ProblemError) -> QAAPI.RuleContent {
        var validation = Validation()
        validation.range(content.minimumStep, 1...4, at: "/minimumStep")
        validation.range(content.requiredShare, 1...100, at: "/requiredShare")
        validation.check(!content.unitKinds.isEmpty, "/unitKinds", "must name at least one kind of unit")
        validation.list(content.unitKinds, max: 5, at: "/unitKinds")
        let label = validation.text(content.label, at: "/label", max: 200)
        let reason = validation.text(content.reason, at: "/reason", max: 2_000, lines: .many)
        try validation.finish()
        return QAAPI.RuleContent(
            minimumStep: content.minimumStep, requiredShare: content.requiredShare, unitKinds: content.unitKinds, label: label, reason: reason)
    }

    func handle(_ body: QAAPI.RuleContent, _ context: ServiceRequestContext) async throws -> Reply<QAAPI.AttainmentRule> {
        let rule = try await self(body, from: context.ifMatch, as: dependencies.caller(context))
        return .ok(rule, etag: ETag(rule.etag))
    }
}
