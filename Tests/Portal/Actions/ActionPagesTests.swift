import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import ContractsQA
import Foundation
import Testing

@testable import Portal

@Suite("Actions")
struct ActionPagesTests {
    private let catalogue: Catalogue

    init() throws {
        catalogue = try Catalogue(language: "en", folder: PortalResources.folder("Strings"))
    }

    @Test("Every word of the action-plan service has its sentence")
    func words() {
        var keys: [String] = []
        keys += ActionPlanAPI.ActionState.allCases.flatMap { ["actions_state_\($0.rawValue)"] }
        keys += ActionPlanAPI.RAG.allCases.map { "actions_rag_\($0.rawValue)" }
        keys += ActionPlanAPI.SourceKind.allCases.map { "actions_source_\($0.rawValue)" }
        keys += ActionPlanAPI.TrailKind.allCases.map { "actions_trail_\($0.rawValue)" }
        keys += ActionPlanAPI.Act.allCases.flatMap { ["actions_act_\($0.rawValue)", "actions_flash_\($0.rawValue)"] }
        keys += ActionPlanAPI.Act.allCases.filter { $0 != .start }.map { "actions_button_\($0.rawValue)" }
        keys += ActionPlanAPI.EscalationTarget.allCases.map { "actions_escalated_to_\($0.rawValue)" }
        keys += ActionPlanAPI.CalendarKind.allCases.map { "actions_calendar_\($0.rawValue)" }
        keys += ["proposed", "agreed", "in-progress", "done"].flatMap { ["actions_turn_\($0)", "actions_turn_what_\($0)"] }
        keys += ["overdue", "verify", "complete", "update"].map { "home_action_\($0)" }
        keys += ["change", "finish"].map { "actions_flash_milestone_\($0)" } + (1...7).map { "actions_weekday_\($0)" }
        keys += ActionPlanAPI.EscalationTarget.allCases.map { "escalations_to_\($0.rawValue)" }
        keys += ActionPlanAPI.PlanKind.allCases.map { "plans_kind_\($0.rawValue)" } + ["open", "closed", "all"].map { "plans_states_\($0)" }
        keys += QAAPI.GapClosure.allCases.map { "story_gap-closed_\($0.rawValue)" }
        keys += ActionPlanAPI.ActionState.allCases.map { "story_action-changed_\($0.rawValue)" }
        for key in keys { #expect(catalogue.sentences[key] != nil, "\(key)") }
    }

    @Test("Every shape of an action's marks is in the file of shapes")
    func shapes() throws {
        let shapes = try String(contentsOf: PortalResources.folder("Assets").appending(path: "shapes.svg"), encoding: .utf8)
        let marks =
            ActionPlanAPI.ActionState.allCases.map { ActionMark($0, catalogue: catalogue).code }
            + ActionPlanAPI.RAG.allCases.map { ActionMark($0, catalogue: catalogue).code } + HeatCell.allCases.map(\.rawValue)
        for code in marks { #expect(shapes.contains("id=\"\(code)\""), "\(code)") }
    }

    @Test("A filter stands in the address and asks the service for the states it means")
    func filter() throws {
        let unit = UnitID.new()
        #expect(Address.actions(ActionFilter()) == "/actions")
        #expect(Address.actions(ActionFilter(unit: unit, overdue: true)) == "/actions?unit=\(unit)&overdue=true")
        #expect(Address.actions(ActionFilter(text: "a&b"), after: "x=") == "/actions?q=a%26b&after=x%3D")
        func states(_ state: String) -> String? { ActionFilter(state: state).query.first { $0.0 == "state" }?.1 }
        #expect(states("open") == "proposed,agreed,in-progress,done" && states("closed") == "verified,accepted,cancelled")
        #expect(states("done") == "done" && states("all") == nil)
        #expect(ActionFilter(unit: unit, state: "done", lead: "me").placeItems.map(\.name) == ["unit", "lead"])
    }

    @Test("The saved filter in use is marked")
    func saved() {
        let views = ActionViews(.list, ActionFilter(lead: "me"), catalogue: catalogue)
        #expect(views.saved.filter(\.current).map(\.label) == ["Mine"])
        #expect(ActionViews(.board, ActionFilter(), catalogue: catalogue).saved.isEmpty)
    }

    @Test("A calendar's weeks begin on Monday and hold every day once")
    func calendar() throws {
        #expect(CalendarMonth.weekday(try #require(LocalDate("2011-11-03"))) == 4)
        #expect(CalendarMonth.weekday(try #require(LocalDate("2000-02-29"))) == 2)
        #expect(CalendarMonth.weekday(try #require(LocalDate("2026-11-22"))) == 7)
        let month = try #require(CalendarMonth("2012-02"))
        #expect(month.days.count == 29 && month.adding(-2).description == "2011-12" && month.adding(11).description == "2013-01")
        #expect(month.dayBefore == LocalDate("2012-01-31") && CalendarMonth("2012-13") == nil && CalendarMonth("yesterday") == nil)
        let due = ActionPlanAPI.CalendarEntry(
            on: try #require(LocalDate("2012-02-29")), kind: .milestone, action: .new(), number: 7, title: "Meet the panel", state: .agreed, rag: .green,
            finished: false)
        let page = ActionCalendarPage(
            ActionPlanAPI.DueCalendar(
                from: month.first, to: try #require(month.days.last), today: try #require(LocalDate("2012-02-10")), entries: [due], truncated: false),
            month: month, summary: nil, filter: ActionFilter(), retryURL: "/", catalogue: catalogue)
        #expect(page.weeks.allSatisfy { $0.days.count == 7 })
        let days = page.weeks.flatMap(\.days)
        #expect(days.compactMap(\.number) == (1...29).map { String($0) } && days.filter(\.today).map(\.number) == ["10"])
        #expect(days.first { $0.number == "29" }?.entries.map(\.facts) == ["Milestone of action 7"])
    }

    @Test("What a person may do is offered, the next step first")
    func acts() {
        let detail = ActionPlanAPI.ActionDetail.sample(.done, acts: [.verify, .sendBack])
        let page = ActionPage(detail, key: "k", refusal: nil, catalogue: catalogue)
        #expect(page.primary?.label == "Verify" && page.acts.map(\.label) == ["Send back"] && page.start == nil)
        #expect(page.turn?.yours == true)
        let agreed = ActionPage(.sample(.agreed, acts: [.start, .change, .addMilestone]), key: "k", refusal: nil, catalogue: catalogue)
        #expect(agreed.start?.idempotencyKey == "k" && agreed.primary == nil && agreed.acts.map(\.label) == ["Change what it says"])
        let reader = ActionPage(.sample(.inProgress, acts: []), key: "k", refusal: nil, catalogue: catalogue)
        #expect(reader.turn?.yours == false && reader.acts.isEmpty && reader.addMilestone == nil)
    }

    @Test("A verified action asks for new evidence and a fresh rating")
    func verified() {
        let page = ActionPage(.sample(.verified, acts: []), key: "k", refusal: nil, catalogue: catalogue)
        #expect(page.nextStep?.label == "Add evidence to indicator 1B" && page.turn == nil)
    }

    @Test("The form of an act has what it asks for, and keeps what was typed")
    func forms() throws {
        let context = ActionFormContext(candidates: [LeadField.Candidate(subject: "p1", name: "SPOC, Enfield", rank: "Inspector")], evidence: nil)
        for act in ActionPlanAPI.Act.allCases where act != .start {
            let typed = ActionInput(Form(urlEncoded: "reason=why&text=words&whatChanged=all&comment=seen&lead=p1&due-day=31&due-month=2&due-year=2012"))
            var errors = FieldErrors()
            let lead = typed.lead.lead(of: context.candidates)
            let request = ActionRequest(act, typed, lead: lead, errors: &errors, catalogue: catalogue)
            let dated: Set<ActionPlanAPI.Act> = [.complete, .changeDueDate, .addMilestone]
            #expect((request == nil) == dated.contains(act), "\(act)")
            #expect((errors["due"] != nil) == dated.contains(act), "\(act)")
            #expect(!typed.fields(act, context, errors: errors, catalogue: catalogue).isEmpty, "\(act)")
        }
        let other = LeadField(Form(urlEncoded: "lead=other&leadName=Somebody+Else&leadRank=Sergeant"))
        #expect(other.lead(of: context.candidates) == ActionPlanAPI.Lead(name: "Somebody Else", rank: "Sergeant"))
        #expect(LeadField(Form(urlEncoded: "lead=other")).lead(of: context.candidates) == nil)
    }

    @Test("Waiting actions become cards, each once, with the rest behind a link")
    func cards() {
        let actions = (1...5).map { _ in ActionPlanAPI.Action.sample(.agreed) }
        let waiting = ActionPlanAPI.Waiting(
            proposed: [.sample(.proposed)], overdue: actions, toVerify: [], updatesOwed: [actions[0]],
            counts: ActionPlanAPI.WaitingCounts(proposed: 1, overdue: 9, toVerify: 0, updatesOwed: 1))
        let cards = ActionCards(waiting, catalogue: catalogue)
        #expect(cards.cards.map(\.urgency) == ["overdue", "overdue", "overdue", "overdue", "open"])
        #expect(cards.cards[3].title == "6 more" && cards.cards[3].url == "/actions?overdue=true" && cards.unavailable == nil)
        #expect(ActionCards(nil, catalogue: catalogue).unavailable?.title.contains("action") == true)
    }

    @Test("Files hold no formulas, and quotes where they are needed")
    func csv() {
        let file = CSVFile(head: ["a", "b"], rows: [["=1+1", "x,y"], [" @x", "say \"so\""], ["-3", "−3"], ["+cmd", "a\nb"], ["\tx", "1.5"]])
        #expect(
            file.text
                == "a,b\r\n'=1+1,\"x,y\"\r\n' @x,\"say \"\"so\"\"\"\r\n-3,−3\r\n'+cmd,\"a\nb\"\r\n'\tx,1.5\r\n")
        let actions = CSVFile([.sample(.agreed)], catalogue: catalogue)
        #expect(actions.rows.allSatisfy { $0.count == actions.head.count })
        #expect(!actions.head.contains { $0.hasPrefix("actions_") })
    }
}
