import ContractsActionPlan
import ContractsCore
import Identity
import Postgres

/// Somebody who led an action or marked it done since it was last verified, by its trail: they do not judge it (A2).
struct ActionHand: Sendable {
    /// None for a lead without an account, who is told by name.
    let subject: String?
    let name: String

    static func all(of action: ActionID, in executor: some Executor) async throws -> [ActionHand] {
        try await executor.rows(
            """
            SELECT hand.subject, hand.name
            FROM action_step AS step
                CROSS JOIN LATERAL (VALUES (step.lead_subject, step.lead_name), (CASE step.kind WHEN 'done' THEN step.by END, CASE step.kind WHEN 'done' THEN step.by_name END))
                    AS hand (subject, name)
            WHERE step.action_id = \(action) AND step.number > \(fragment: lastVerified("step.action_id")) AND hand.name IS NOT NULL
            GROUP BY hand.subject, hand.name
            """, into: ActionHand.init)
    }

    func isTheHand(of principal: Principal) -> Bool {
        if let subject { return subject == principal.subject }
        return name.lowercased() == principal.name.lowercased()
    }

    /// True of an `action` that the caller has no hand in: `isTheHand` over the trail.
    static func isAnother(_ principal: Principal) -> SQL {
        """
        NOT EXISTS (
            SELECT FROM action_step AS hand
            WHERE hand.action_id = action.id AND hand.number > \(fragment: lastVerified("action.id"))
                AND (hand.lead_subject = \(principal.subject) OR (hand.kind = 'done' AND hand.by = \(principal.subject))
                     OR (hand.lead_subject IS NULL AND lower(hand.lead_name) = lower(\(principal.name)))))
        """
    }

    private static func lastVerified(_ action: SQL) -> SQL {
        "coalesce((SELECT max(number) FROM action_step AS seen WHERE seen.action_id = \(fragment: action) AND seen.kind = 'verified'), 0)"
    }
}
