import ContractsCore
import ContractsEIA
import Foundation

/// The ten answers as they were given, with their reasons.
struct ScreeningInput: Sendable {
    var answers: [Int: EIAAPI.ScreeningAnswer] = [:]
    var reasons: [Int: String] = [:]
    /// What covers a proposal that needs only a short review, and what was looked at.
    var coveredBy = ""
    var shortReview = ""
    /// A full assessment, though a short review would do.
    var full = false

    init() {}

    init(_ form: Form, _ questions: [EIAAPI.ScreeningQuestion]) {
        for question in questions {
            answers[question.number] = form[Self.name(question.number)].flatMap(EIAAPI.ScreeningAnswer.init)
            reasons[question.number] = form[Self.reasonName(question.number)]
        }
        coveredBy = form["coveredBy"] ?? ""
        shortReview = form["shortReview"] ?? ""
        full = form["full"] == "yes"
    }

    init(_ screening: EIAAPI.Screening) {
        for answered in screening.answers {
            answers[answered.question] = answered.answer
            reasons[answered.question] = answered.reason
        }
        coveredBy = screening.coveredBy?.id.description ?? ""
        shortReview = screening.shortReview ?? ""
    }

    static func name(_ question: Int) -> String { "q\(question)" }
    static func reasonName(_ question: Int) -> String { "reason\(question)" }

    var answered: [EIAAPI.AnsweredQuestion] {
        answers.sorted { $0.key < $1.key }.map { number, answer in
            let reason = reasons[number]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
            return EIAAPI.AnsweredQuestion(question: number, answer: answer, reason: reason.isEmpty ? nil : reason)
        }
    }

    var screening: EIAAPI.NewScreening {
        let text = shortReview.trimmingCharacters(in: .whitespacesAndNewlines)
        return EIAAPI.NewScreening(answers: answered, coveredBy: AssessmentID(coveredBy), shortReview: text.isEmpty ? nil : text, full: full)
    }
}
