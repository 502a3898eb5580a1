import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// The authors answer what quality assurance returned, point by point.
enum AnswerFeedback {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, PointAnswerInput(key: UUID().uuidString.lowercased()), status: .ok)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("assessment", as: AssessmentID.self), point = try visit.path("point", as: FeedbackPointID.self)
        var typed = PointAnswerInput(form, point: point)
        let answer = EIAAPI.PointAnswer(answer: typed.answer)
        var status: HTTPResponse.Status = .unprocessableContent
        do {
            let key = try RequestKey("answer.\(point).\(typed.key)", for: answer).text
            let answered = try await visit.eia(
                EIAAPI.answerPoint, ["assessment": id, "point": point], body: answer, match: form["etag"] ?? "", key: key)
            let flash = Flash(.success, visit.text("eiaqa_point_answered", ["number": String(answered.number)]))
            return try await visit.redirect(to: Address.feedbackPoints(id) + "#point-\(point)", flash: flash)
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            typed.errors.add(refusal.problem) { $0 == "/answer" ? ("answer", visit.text("eiaqa_field_answer_label")) : nil }
        } catch let refusal as RemoteProblem where [409, 412].contains(refusal.problem.status) {
            status = .conflict
            typed.errors.add(ActOnAction.sentence(refusal.problem, visit.catalogue))
        }
        return try await page(visit, typed, status: status)
    }

    private static func page(_ visit: Visit, _ typed: PointAnswerInput, status: HTTPResponse.Status) async throws -> Response {
        let detail = try await ActOnAssessment.detail(visit)
        let sheet = try await visit.eia(EIAAPI.getReview, ["assessment": detail.summary.id])
        let page = FeedbackPointsPage(sheet, detail, typed: typed, catalogue: visit.catalogue)
        let head = ActOnAssessment.head(detail.summary, title: page.heading, hasErrors: status != .ok, visit)
        return try await visit.page("eia/points", page, head, status: status)
    }
}
