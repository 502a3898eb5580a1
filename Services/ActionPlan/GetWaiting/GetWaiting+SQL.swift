import ContractsActionPlan
import ContractsCore
import Identity
import Postgres

extension GetWaiting {
    enum Kind: Sendable {
        case proposed, overdue, toVerify, updatesOwed
    }

    private static let corporate: Set<Position> = [.moderator, .boardSecretary]

    /// True of an action that waits for the caller in this way.
    private func condition(_ kind: Kind, for caller: Caller, today: LocalDate) -> SQL {
        let (access, me) = (caller.access, caller.principal.subject)
        let led: SQL = access.isPerson ? "action.lead_subject = \(me)" : "false"
        func mine(_ positions: Set<Position>) -> SQL { access.condition(positions, corporate: Self.corporate, on: "action.unit_id") }
        switch kind {
        case .proposed:
            return "action.state = 'proposed' AND \(fragment: mine([.contributor, .spoc, .commander, .adviser]))"
        case .overdue:
            return
                "\(fragment: RAGRule.isOverdue(today: today)) AND (\(fragment: led) OR \(fragment: mine([.spoc, .commander, .adviser])) OR \(fragment: beforeTheBoard(access)))"
        case .toVerify:
            return """
                action.state = 'done' AND \(fragment: mine([.commander, .adviser])) AND \(fragment: ActionHand.isAnother(caller.principal))
                """
        case .updatesOwed:
            let quiet = today.adding(days: -RAGRule.quietDays)
            return """
                action.state IN ('agreed', 'in-progress') AND action.heard_on <= \(quiet) AND (\(fragment: led) OR \(fragment: mine([.spoc])))
                """
        }
    }

    /// The units' actions come to the corporate office when they are so late that they went up to the board; until then the units' own people have them.
    private func beforeTheBoard(_ access: Access) -> SQL {
        guard !access.positions(in: nil).isDisjoint(with: Self.corporate) else { return "false" }
        return "action.escalation >= (SELECT min(level) FROM escalation_rule WHERE target = 'board')"
    }

    private func order(_ kind: Kind) -> SQL {
        switch kind {
        case .proposed: "action.created_at, action.id"
        case .overdue: "action.due, action.id"
        case .toVerify: "action.done_at, action.id"
        case .updatesOwed: "action.heard_on, action.id"
        }
    }

    func rows(_ kind: Kind, for caller: Caller, today: LocalDate) async throws -> [ActionRow] {
        try await dependencies.pool.rows(
            """
            \(fragment: ActionRow.select) WHERE \(fragment: condition(kind, for: caller, today: today))
            ORDER BY \(fragment: order(kind)) LIMIT \(GetWaiting.most)
            """, into: ActionRow.init)
    }

    /// Each kind's condition stands in WHERE as well, so that an index on unit or lead finds what little there is.
    func counts(for caller: Caller, today: LocalDate) async throws -> ActionPlanAPI.WaitingCounts {
        let kinds: [Kind] = [.proposed, .overdue, .toVerify, .updatesOwed]
        let conditions = kinds.map { condition($0, for: caller, today: today) }
        let counts: [SQL] = conditions.map { "count(*) FILTER (WHERE \(fragment: $0))" }
        let any = conditions.map { "(\(fragment: $0))" as SQL }.joined(separator: " OR ")
        return try await dependencies.pool.row(
            "SELECT \(fragment: counts.joined()) FROM action WHERE \(fragment: any)",
            into: { ActionPlanAPI.WaitingCounts(proposed: $0, overdue: $1, toVerify: $2, updatesOwed: $3) })
            ?? .init(proposed: 0, overdue: 0, toVerify: 0, updatesOwed: 0)
    }
}
