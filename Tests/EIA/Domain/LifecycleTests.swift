import ContractsEIA
import Foundation
import Testing

@testable import EIAService

@Suite struct LifecycleTests {
    /// Run once with `UPDATE_LIFECYCLE` set to the file's path when the rules were meant to change.
    @Test func `the document tells the rules as they are`() throws {
        if let file = ProcessInfo.processInfo.environment["UPDATE_LIFECYCLE"] {
            return try LifecycleDocument.text.write(to: URL(filePath: file), atomically: true, encoding: .utf8)
        }
        let kept = try String(contentsOf: Resources.folder("Lifecycle.md"), encoding: .utf8)
        #expect(kept == LifecycleDocument.text)
    }

    @Test func `every state is reached, and every state but the last ones is left`() {
        let rules = EIAAPI.Transition.allCases.map(Lifecycle.of)
        let reached = rules.reduce(into: Set([EIAAPI.State.draft])) { reached, rule in
            for state in rule.or.values { reached.formUnion(state) }
            if let to = rule.to { reached.insert(to) }
        }
        let left = rules.reduce(into: Set<EIAAPI.State>()) { left, rule in left.formUnion(rule.from.filter { rule.or[$0] != [$0] }) }
        #expect(reached == Set(EIAAPI.State.allCases))
        #expect(Set(EIAAPI.State.allCases).subtracting(left) == [.withdrawn, .superseded])
    }

    @Test func `what becomes open is told, and every rule names who and what is recorded`() {
        for transition in EIAAPI.Transition.allCases {
            let rule = Lifecycle.of(transition)
            #expect(!rule.by.isEmpty && !rule.from.isEmpty && rule.audit.hasPrefix("assessment."), "\(transition)")
            #expect(rule.or.isEmpty || rule.note != nil, "\(transition)")
            #expect(Set(rule.or.keys).isSubset(of: rule.from), "\(transition)")
        }
        #expect(Set(EIAAPI.Transition.allCases.map { Lifecycle.of($0).audit }).count == EIAAPI.Transition.allCases.count)
    }

    @Test func `only a QA officer who took it judges it, and nobody who is of its team`() {
        for transition in [EIAAPI.Transition.take, .release, .return, .approve] {
            #expect(Lifecycle.of(transition).by.isDisjoint(with: [.author, .owner]), "\(transition)")
        }
        for transition in [EIAAPI.Transition.return, .approve] { #expect(Lifecycle.of(transition).by == [.holder]) }
    }
}
