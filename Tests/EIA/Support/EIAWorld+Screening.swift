import ContractsEIA
import Testing

/// Screenings, as the guide that ships asks: ten questions.
extension EIAWorld {
    /// Every question answered: with `answer`, but those in `others`. A No and a Don't know have their reasons.
    func answers(_ answer: EIAAPI.ScreeningAnswer = .no, but others: [Int: EIAAPI.ScreeningAnswer] = [:]) -> [EIAAPI.AnsweredQuestion] {
        (1...10).map { question in
            let said = others[question] ?? answer
            return .init(question: question, answer: said, reason: said == .yes ? nil : "It concerns a form that nobody but the stores sees.")
        }
    }

    /// One whose form is being written.
    func full(of policy: EIAAPI.Policy? = nil, in unit: String = "YE", supersedes: AssessmentID? = nil) async throws -> EIAAPI.AssessmentDetail {
        let draft = try await draft(of: policy, in: unit, supersedes: supersedes)
        return try await act("screening", EIAAPI.NewScreening(answers: answers(but: [5: .yes]), full: false), to: draft, as: .author)
    }

    /// One that somebody screened as not needed, and nobody confirmed yet.
    func screened(of policy: EIAAPI.Policy? = nil, in unit: String = "YE") async throws -> EIAAPI.AssessmentDetail {
        let draft = try await draft(of: policy, in: unit)
        return try await act("screening", EIAAPI.NewScreening(answers: answers(), full: false), to: draft, as: .author)
    }

    /// One that a second person agreed is not needed.
    func notNeeded(of policy: EIAAPI.Policy? = nil, in unit: String = "YE") async throws -> EIAAPI.AssessmentDetail {
        try await act("screening/confirmation", to: screened(of: policy, in: unit), as: .commander)
    }
}
