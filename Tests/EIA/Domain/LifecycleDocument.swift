import ContractsEIA

@testable import EIAService

/// `Services/EIA/Lifecycle.md`, written from the rules themselves.
enum LifecycleDocument {
    static var text: String {
        """
        # An assessment's life

        Written from `Domain/Lifecycle.swift` by a test, which fails when they differ. Everything else is refused with 409. Sections are written and points
        answered in these states: \(words(Lifecycle.writable)). An approval never comes from somebody who began, wrote or screened any of it, owns it or owned it once,
        or is named to decide.

        ```mermaid
        stateDiagram-v2
        \(lines(EIAAPI.State.allCases.map { "    state \"\($0.rawValue)\" as \(id($0))" }))
            [*] --> draft
        \(lines(EIAAPI.Transition.allCases.flatMap(edges)))
            notNeeded --> [*]
            withdrawn --> [*]
            superseded --> [*]
        ```

        | Transition | From | To | Who | Needs | Audit entry |
        |---|---|---|---|---|---|
        \(lines(EIAAPI.Transition.allCases.map(row)))

        """
    }

    private static func edges(of transition: EIAAPI.Transition) -> [String] {
        let rule = Lifecycle.of(transition)
        return ordered(rule.from).flatMap { from in
            (rule.or[from] == [from] ? [] : (rule.to.map { [$0] } ?? []) + ordered(rule.or[from, default: []])).map {
                "    \(id(from)) --> \(id($0)): \(transition.rawValue)"
            }
        }
    }

    private static func row(of transition: EIAAPI.Transition) -> String {
        let rule = Lifecycle.of(transition)
        let to = (rule.to.map { [$0.rawValue] } ?? []) + (rule.note.map { [$0] } ?? [])
        let who = Position.allCases.filter(rule.by.contains).map(\.rawValue).joined(separator: ", ")
        let cells = [
            transition.rawValue, words(rule.from), to.joined(separator: "; "), who, rule.fields.joined(separator: ", "), "`\(rule.audit)`",
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }

    private static func ordered(_ states: Set<EIAAPI.State>) -> [EIAAPI.State] {
        EIAAPI.State.allCases.filter(states.contains)
    }

    private static func words(_ states: Set<EIAAPI.State>) -> String {
        ordered(states).map(\.rawValue).joined(separator: ", ")
    }

    private static func lines(_ lines: [String]) -> String {
        lines.joined(separator: "\n")
    }

    /// A name that Mermaid takes.
    private static func id(_ state: EIAAPI.State) -> String {
        let words = state.rawValue.split(separator: "-")
        return words.enumerated().map { $0.offset == 0 ? String($0.element) : $0.element.prefix(1).uppercased() + $0.element.dropFirst() }.joined()
    }
}
