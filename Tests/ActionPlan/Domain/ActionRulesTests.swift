import ContractsActionPlan
import ContractsCore
import Identity
import TestSupport
import Testing

@testable import ActionPlanService

/// The state machine: every state × act × who, against a table that is written out.
@Suite struct ActionRulesTests {
    /// Columns: contributor, spoc, commander, adviser of the unit; moderator, board secretary; lead. A letter where the act is theirs.
    private static let ofUnit = """
        complete          proposed                    c s m - - - -
        accept            proposed                    - - m a o - -
        start             agreed                      c s m - - - l
        change            agreed,in-progress          c s m - - - -
        change-due-date   agreed,in-progress          - s m - - - -
        add-milestone     agreed,in-progress          c s m - - - l
        update            agreed,in-progress          c s m a - - l
        mark-done         agreed,in-progress          c s m - - - l
        verify            done                        - - m a o - -
        send-back         done                        - - m a o - -
        cancel            proposed,agreed,in-progress - s m - - - -
        reopen            verified,accepted,cancelled - - m a o - -
        """
    private static let corporate = """
        complete          proposed                    - - - - o b -
        accept            proposed                    - - - - o b -
        start             agreed                      - - - - o b l
        change            agreed,in-progress          - - - - o b -
        change-due-date   agreed,in-progress          - - - - o b -
        add-milestone     agreed,in-progress          - - - - o b l
        update            agreed,in-progress          - - - - o b l
        mark-done         agreed,in-progress          - - - - o b l
        verify            done                        - - - - o b -
        send-back         done                        - - - - o b -
        cancel            proposed,agreed,in-progress - - - - o b -
        reopen            verified,accepted,cancelled - - - - o b -
        """
    private static let unit = ActionPlanWorld.units["YE"]
    private static let people: [Principal] =
        [.contributor, .spoc, .commander, .adviser].map { role in
            TestIssuer.people.principal(role, units: unit.map { [$0] }, subject: role.rawValue)
        } + [.moderator, .boardSecretary].map { TestIssuer.people.principal($0, subject: $0.rawValue) } + [
            TestIssuer.people.principal(.themeLead, subject: "lead")
        ]

    private func check(_ table: String, unit: UnitID?) throws {
        var rows: [String: (states: Set<String>, who: [Bool])] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
            rows[words[0]] = (Set(words[1].split(separator: ",").map(String.init)), words[2...].map { $0 != "-" })
        }
        #expect(Set(rows.keys) == Set(ActionPlanAPI.Act.allCases.map(\.rawValue)))
        for state in ActionPlanAPI.ActionState.allCases {
            let action = ActionToActOn(
                unit: unit, source: .own, state: state, lead: StoredPerson(subject: "lead", name: "Lead", rank: nil),
                hands: [ActionHand(subject: "lead", name: "Lead"), ActionHand(subject: "somebody", name: "Somebody")])
            for (index, person) in Self.people.enumerated() {
                let expected = ActionPlanAPI.Act.allCases.filter { act in
                    rows[act.rawValue].map { $0.states.contains(state.rawValue) && $0.who[index] } ?? false
                }
                #expect(Access(person).acts(on: action) == expected, "\(person.subject), \(state.rawValue)")
            }
        }
    }

    @Test func `a unit's action`() throws { try check(Self.ofUnit, unit: Self.unit) }

    @Test func `an action of no unit`() throws { try check(Self.corporate, unit: nil) }

    @Test func `nobody verifies what they lead or marked done, nor sends it back`() throws {
        let commander = TestIssuer.people.principal(.commander, units: Self.unit.map { [$0] }, subject: "me", name: "Commander, Enfield")
        func acts(_ hands: ActionHand...) -> [ActionPlanAPI.Act] {
            Access(commander).acts(on: .init(unit: Self.unit, source: .own, state: .done, lead: nil, hands: hands))
        }
        let other = ActionHand(subject: "other", name: "Commander, Enfield")
        #expect(acts(other) == [.verify, .sendBack])
        #expect(acts(other, ActionHand(subject: "me", name: "Somebody")).isEmpty)
        #expect(acts(ActionHand(subject: nil, name: "COMMANDER, Enfield"), other).isEmpty)
    }

    @Test func `a gap's action that was cancelled is not taken up again`() {
        let commander = TestIssuer.people.principal(.commander, units: Self.unit.map { [$0] })
        func acts(_ source: ActionPlanAPI.SourceKind) -> [ActionPlanAPI.Act] {
            Access(commander).acts(on: .init(unit: Self.unit, source: source, state: .cancelled, lead: nil, hands: []))
        }
        #expect(acts(.gap).isEmpty && acts(.visit) == [.reopen])
    }

    @Test func `a moderator of one unit only reads, and a service does nothing`() {
        let action = ActionToActOn(unit: Self.unit, source: .own, state: .done, lead: nil, hands: [])
        #expect(Access(TestIssuer.people.principal(.moderator, units: Self.unit.map { [$0] })).acts(on: action).isEmpty)
        #expect(Access(TestIssuer.services.principal(.commander, units: Self.unit.map { [$0] })).acts(on: action).isEmpty)
    }

    @Test func `what is reopened goes on where it can`() {
        #expect(ActionRules.reopened(.verified, isComplete: true) == .inProgress)
        #expect(ActionRules.reopened(.cancelled, isComplete: true) == .agreed)
        #expect(ActionRules.reopened(.cancelled, isComplete: false) == .proposed)
        #expect(ActionRules.reopened(.accepted, isComplete: false) == .proposed)
    }
}
