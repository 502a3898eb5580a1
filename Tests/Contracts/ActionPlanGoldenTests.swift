import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Testing

@Suite("Action-plan contracts: the JSON of version 1")
struct ActionPlanGoldenTests {
    private let day = LocalDate("2012-01-31") ?? LocalDate(Samples.instant)
    private let uuid = UUID(uuidString: "0190A1B2-0000-7000-8000-000000000003") ?? UUID()
    private let person = ActionPlanAPI.Person(subject: "0190a1b2-0000-7000-8000-0000000000aa", name: "SPOC, Enfield", rank: "Inspector")
    private let lead = ActionPlanAPI.Lead(subject: "0190a1b2-0000-7000-8000-0000000000ab", name: "Chief Inspector, Enfield", rank: "Chief Inspector")
    private let counts = ActionPlanAPI.ActionCounts(
        total: 21, proposed: 1, agreed: 2, inProgress: 3, done: 4, verified: 5, accepted: 2, cancelled: 4, blue: 9, red: 2, amber: 1, green: 2, grey: 7,
        overdue: 1)

    private var action: ActionPlanAPI.Action {
        .init(
            id: Samples.id(1), number: 12, plan: Samples.id(2), planTitle: "Action plan", planKind: .unit, unit: Samples.id(3), unitCode: "YE",
            unitName: "Enfield", indicator: Samples.id(4), indicatorCode: "1B", indicatorWording: "Working with partners",
            source: .init(kind: .gap, reference: uuid, label: "Not very satisfactory"), need: "No outcome is shown.", activity: "Ask victims every month.",
            lead: lead, resources: "Two officers", due: day, measure: "Response over 40 %", state: .inProgress, rag: .red, ragReason: "3 days overdue",
            daysOverdue: 3, milestones: 2, milestonesDone: 1, nextMilestoneDue: day, dueDateChanges: 1, updates: 1, lastUpdateAt: Samples.instant,
            escalation: 1, createdAt: Samples.instant, createdBy: person, agreedAt: Samples.instant, doneAt: Samples.instant, doneBy: person,
            whatChanged: "Response went up.", verifiedAt: Samples.instant, verifiedBy: person, closingReason: "No longer needed.",
            changedAt: Samples.instant, changedBy: person, etag: "\"r3\"")
    }

    private var milestone: ActionPlanAPI.Milestone {
        .init(
            id: Samples.id(5), title: "First panel", due: day, doneAt: Samples.instant, doneBy: person, note: "Nine came.", overdue: false, etag: "\"r2\"")
    }

    private var escalation: ActionPlanAPI.Escalation {
        .init(
            id: Samples.id(6), action: Samples.id(1), number: 12, activity: "Hold a panel.", state: .inProgress, unit: Samples.id(3), unitCode: "YE",
            unitName: "Enfield", level: 1, to: .commander,
            due: day, daysOverdue: 1, at: Samples.instant, open: true)
    }

    @Test("An action with everything about it keeps its JSON") func detail() throws {
        try Golden.check(
            "action-detail",
            ActionPlanAPI.ActionDetail(
                action: action, acts: ActionPlanAPI.Act.allCases, milestones: [milestone],
                updates: [.init(id: Samples.id(7), text: "Two panels were held.", evidence: [Samples.id(8)], at: Samples.instant, by: person)],
                dueDates: [.init(from: day, to: day, reason: "Leave.", at: Samples.instant, by: person)],
                trail: [
                    .init(number: 1, at: Samples.instant, by: person, kind: .dueDateChanged, detail: "Leave.", state: .agreed),
                    .init(number: 2, at: Samples.instant, by: person, kind: .escalated, escalatedTo: .commander, daysOverdue: 1),
                ],
                escalations: [escalation]))
    }

    @Test("Lists and views keep their JSON") func views() throws {
        try Golden.check("action-page", Page(items: [action], next: "b3BhcXVl"))
        try Golden.check("action-board", ActionPlanAPI.Board(columns: [.init(state: .inProgress, count: 1, cards: [action])]))
        try Golden.check(
            "action-calendar",
            ActionPlanAPI.DueCalendar(
                from: day, to: day, today: day,
                entries: [
                    .init(
                        on: day, kind: .milestone, action: Samples.id(1), number: 12, milestone: Samples.id(5), title: "First panel", unit: Samples.id(3),
                        unitCode: "YE", unitName: "Enfield", lead: lead, state: .agreed, rag: .amber, finished: false)
                ],
                truncated: false))
        try Golden.check(
            "action-waiting",
            ActionPlanAPI.Waiting(
                proposed: [action], overdue: [], toVerify: [], updatesOwed: [], counts: .init(proposed: 1, overdue: 0, toVerify: 0, updatesOwed: 0)))
        try Golden.check(
            "action-summary",
            ActionPlanAPI.Summary(
                asAt: day, total: counts, units: [.init(unit: Samples.id(3), unitCode: "YE", unitName: "Enfield", counts: counts), .init(counts: counts)]))
    }

    @Test("What people send keeps its JSON") func requests() throws {
        try Golden.check(
            "action-new",
            ActionPlanAPI.NewAction(
                plan: Samples.id(2), unit: Samples.id(3), indicator: Samples.id(4),
                source: .init(kind: .boardDecision, reference: uuid, label: "Diversity Executive Board, 3 November 2011"), need: "Young people are not heard.",
                activity: "Hold a panel.", lead: lead, resources: "One officer", due: day, measure: "Twelve a year"))
        try Golden.check(
            "action-completion",
            ActionPlanAPI.Completion(need: "x", activity: "Hold a panel.", lead: lead, resources: "One officer", due: day, measure: "Twelve a year"))
        try Golden.check("action-done", ActionPlanAPI.Done(whatChanged: "Response went up.", evidence: [Samples.id(8)]))
        try Golden.check("action-due-date", ActionPlanAPI.DueDate(due: day, reason: "Leave."))
    }

    @Test("Plans and templates keep their JSON") func plans() throws {
        try Golden.check(
            "plan",
            ActionPlanAPI.Plan(
                id: Samples.id(2), kind: .businessGroup, unit: Samples.id(3), unitCode: "TP", unitName: "Territorial Policing", association: nil,
                title: "Action plan", summary: "Two years", lead: lead, from: day, to: day, closed: false, standing: true, counts: counts,
                createdAt: Samples.instant, changedAt: Samples.instant, changedBy: person, etag: "\"r1\""))
        try Golden.check(
            "plan-content",
            ActionPlanAPI.PlanContent(
                kind: .staffSupportAssociation, association: "Black Police Association", title: "Business plan", summary: "Two years", lead: lead, from: day,
                to: day, closed: true))
        try Golden.check(
            "action-template",
            ActionPlanAPI.ActionTemplate(
                id: Samples.id(9),
                content: .init(
                    indicatorCode: "6B", title: "Custody scrutiny panel", activity: "Hold a panel.", resources: "One officer", measure: "Four a year",
                    timescaleDays: 180, withdrawn: false),
                changedAt: Samples.instant, changedBy: person, etag: "\"r1\""))
    }

    @Test("An action's change as an event keeps its JSON") func event() throws {
        try Golden.check(
            "event-action-changed",
            ActionPlanEvents.ActionChanged(
                action: uuid, sequence: 4, source: .init(kind: .gap, reference: uuid), unit: Samples.id(3), indicator: uuid, indicatorCode: "1B",
                state: .verified, activity: "Ask victims every month.", lead: "Chief Inspector, Enfield", due: day, rag: .blue, changedAt: Samples.instant))
    }
}
