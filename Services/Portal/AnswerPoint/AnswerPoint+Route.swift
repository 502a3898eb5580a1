import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// Answers a returned point on the indicator's own page (Q2). A refused answer is shown again as it was typed.
enum AnswerPoint {
    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let unit = try visit.path("unit", as: UnitID.self), indicator = try visit.path("indicator", as: IndicatorID.self),
            point = try visit.path("point", as: PointID.self)
        let typed = form["answer"] ?? ""
        do {
            let answer = EvidenceAPI.PointAnswer(answer: typed)
            _ = try await visit.evidence(EvidenceAPI.answerPoint, ["unit": unit, "indicator": indicator, "point": point], body: answer, match: form["etag"])
            return try await visit.redirect(to: Address.indicator(indicator, in: unit), flash: Flash(.success, visit.text("points_answered")))
        } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
            var errors = FieldErrors()
            errors.add(refusal.problem) { $0 == "/answer" ? ("answer", visit.text("points_answer_label")) : nil }
            return try await ShowIndicator.page(visit, answering: RefusedAnswer(point: point, typed: typed, error: errors["answer"] ?? errors.others.first))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            let error = visit.text("points_answer_meanwhile", ["person": refusal.problem.current?.changedBy ?? ""])
            return try await ShowIndicator.page(visit, answering: RefusedAnswer(point: point, typed: typed, error: error))
        }
    }
}
