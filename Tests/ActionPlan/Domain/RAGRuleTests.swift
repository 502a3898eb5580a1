import ContractsActionPlan
import ContractsCore
import Postgres
import Testing

@testable import ActionPlanService

@Suite struct RAGRuleTests {
    private static let today = LocalDate(ActionPlanWorld.start)

    struct Row: Sendable {
        let state: ActionPlanAPI.ActionState
        var due: Int?
        var milestone: Int?
        var heard = 0
        let rag: ActionPlanAPI.RAG
        let reason: String
        var overdue = 0
    }

    @Test(arguments: [
        Row(state: .verified, due: -9, rag: .blue, reason: "Verified"),
        Row(state: .done, due: -9, milestone: -3, rag: .blue, reason: "Done, to be verified"),
        Row(state: .proposed, rag: .grey, reason: "Not agreed yet"),
        Row(state: .accepted, due: -9, rag: .grey, reason: "Accepted with a reason"),
        Row(state: .cancelled, due: -9, rag: .grey, reason: "Cancelled"),
        Row(state: .agreed, due: -1, rag: .red, reason: "1 day overdue", overdue: 1),
        Row(state: .inProgress, due: -28, heard: -60, rag: .red, reason: "28 days overdue", overdue: 28),
        Row(state: .inProgress, due: 20, milestone: -2, rag: .red, reason: "A milestone is 2 days overdue"),
        Row(state: .inProgress, due: -1, milestone: -2, rag: .red, reason: "1 day overdue", overdue: 1),
        Row(state: .agreed, due: 0, heard: -14, rag: .amber, reason: "Due today, nothing heard for 14 days"),
        Row(state: .agreed, due: 14, heard: -14, rag: .amber, reason: "Due in 14 days, nothing heard for 14 days"),
        Row(state: .agreed, due: 1, milestone: 0, heard: -30, rag: .amber, reason: "Due in 1 day, nothing heard for 30 days"),
        Row(state: .agreed, due: 14, heard: -13, rag: .green, reason: "On course"),
        Row(state: .agreed, due: 15, heard: -40, rag: .green, reason: "On course"),
        Row(state: .inProgress, due: 0, milestone: 0, rag: .green, reason: "On course"),
    ])
    func `an action is coloured by the stated rule`(row: Row) {
        let rule = RAGRule(
            state: row.state, due: row.due.map { Self.today.adding(days: $0) }, nextMilestone: row.milestone.map { Self.today.adding(days: $0) },
            heardOn: Self.today.adding(days: row.heard), today: Self.today)
        #expect(rule.rag == row.rag && rule.reason == row.reason && rule.daysOverdue == row.overdue)
    }

    @Test func `the database colours as the rule does, whatever the action`() async throws {
        var states: [ActionPlanAPI.ActionState] = []
        var (dues, milestones, heards): ([LocalDate?], [LocalDate?], [LocalDate]) = ([], [], [])
        for state in ActionPlanAPI.ActionState.allCases {
            for due in [nil, -20, -1, 0, 1, 13, 14, 15, 90] as [Int?] {
                for milestone in [nil, -1, 0, 1] as [Int?] {
                    for heard in [0, -13, -14, -15] {
                        states.append(state)
                        dues.append(due.map { Self.today.adding(days: $0) })
                        milestones.append(milestone.map { Self.today.adding(days: $0) })
                        heards.append(Self.today.adding(days: heard))
                    }
                }
            }
        }
        let ruled = zip(zip(states, dues), zip(milestones, heards)).map {
            RAGRule(state: $0.0, due: $0.1, nextMilestone: $1.0, heardOn: $1.1, today: Self.today)
        }
        let (given, byDate) = (states.map(\.rawValue), Self.today)
        let (allDues, allMilestones, allHeards) = (dues, milestones, heards)
        let answered = try await withActionPlan(units: []) { world in
            try await world.pool.rows(
                """
                SELECT \(fragment: RAGRule.sql(today: byDate)), coalesce(\(fragment: RAGRule.isOverdue(today: byDate)), false)
                FROM unnest(\(given), \(allDues), \(allMilestones), \(allHeards))
                    WITH ORDINALITY AS action (state, due, next_milestone_due, heard_on, place) ORDER BY place
                """, into: { (rag: ActionPlanAPI.RAG, overdue: Bool) in Coloured(rag: rag, overdue: overdue) })
        }
        #expect(answered == ruled.map { Coloured(rag: $0.rag, overdue: $0.daysOverdue > 0) })
    }

    private struct Coloured: Equatable, Sendable {
        let rag: ActionPlanAPI.RAG
        let overdue: Bool
    }
}
