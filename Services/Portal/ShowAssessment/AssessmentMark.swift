import ContractsEIA

/// Where an assessment stands: a fixed word with a fixed shape. Partial `eia/mark`.
struct AssessmentMark: Sendable {
    let word: String
    /// A symbol of `shapes.svg`.
    let shape: String
    /// The style's word for its colour.
    let tone: String

    init(_ state: EIAAPI.State, catalogue: Catalogue) {
        word = catalogue.assessmentState(state)
        (shape, tone) =
            switch state {
            case .draft: ("not-started", "grey")
            case .screening, .full: ("drafting", "blue")
            case .ownerCheck, .submitted, .inQa: ("submitted", "violet")
            case .returned: ("returned", "amber")
            case .approved, .notNeeded, .reviewed: ("locally-assured", "green")
            case .decided, .published, .monitoring: ("corporately-assured", "green")
            case .withheld: ("corporately-assured", "grey")
            case .reviewDue: ("changed-since-assured", "amber")
            case .withdrawn, .superseded: ("not-applicable", "grey")
            }
    }

    init(_ progress: EIAAPI.SectionProgress, catalogue: Catalogue) {
        word = catalogue.text("eia_progress_\(progress.rawValue)")
        (shape, tone) =
            switch progress {
            case .notStarted: ("not-started", "grey")
            case .started: ("drafting", "blue")
            case .complete: ("locally-assured", "green")
            }
    }

    init(_ compliance: EIAAPI.Compliance, catalogue: Catalogue) {
        word = catalogue.text("eia_compliance_\(compliance.rawValue)")
        (shape, tone) =
            switch compliance {
            case .current: ("corporately-assured", "green")
            case .inProgress: ("drafting", "blue")
            case .overdue: ("rag-red", "red")
            case .none: ("not-started", "amber")
            }
    }
}

extension Catalogue {
    func assessmentState(_ state: EIAAPI.State) -> String { text("eia_state_\(state.rawValue)") }
    func person(_ person: EIAAPI.Person) -> String { self.person(person.name, rank: person.rank) }
    func people(_ people: [EIAAPI.Person]) -> String { people.map { person($0) }.joined(separator: "; ") }
    func policyKind(_ kind: EIAAPI.PolicyKind) -> String { text("eia_kind_\(kind.rawValue)") }
}
