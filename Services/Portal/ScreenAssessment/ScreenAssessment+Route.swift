import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// The ten questions for an assessment, and what the answers came to (I2).
enum ScreenAssessment {
    static func show(_ visit: Visit) async throws -> Response {
        let detail = try await ShowAssessment.detail(visit)
        let guide = try await guide(detail, visit)
        guard detail.allowed.contains(.screen) else {
            return try await verdict(visit, detail, guide)
        }
        // Once refused or taken back, the earlier answers are there to change.
        var input = detail.screening.map(ScreeningInput.init) ?? ScreeningInput()
        if let code = ScreeningCode(visit.query("answers")) { input.answers = code.answers(to: guide.questions) }
        return try await page(visit, detail, guide, input, FieldErrors(), key: UUID().uuidString.lowercased(), etag: detail.summary.etag)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let detail = try await ShowAssessment.detail(visit), id = detail.summary.id
        let guide = try await guide(detail, visit)
        let input = ScreeningInput(form, guide.questions), screening = input.screening
        var errors = FieldErrors()
        var etag = form["etag"] ?? ""
        do {
            let key = try RequestKey(form["idempotency_key"] ?? "", for: screening).text
            let screened = try await visit.eia(EIAAPI.screen, ["assessment": id], body: screening, match: etag, key: key)
            let outcome = screened.screening?.result.outcome ?? .full
            let flash = Flash(
                .success, visit.catalogue.screeningOutcome(screened.summary.state == .full ? .full : outcome),
                text: visit.text(screened.summary.state == .full ? "eia_screened_full" : "eia_screened_second"))
            return try await visit.redirect(to: Address.assessment(id), flash: flash)
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            etag = refusal.problem.current?.etag ?? etag
            errors.add(AssessmentConflict.sentence(refusal.problem, visit.catalogue))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            let sent = screening.answers.map(\.question)
            errors.add(refusal.problem) { field($0, sent, visit.catalogue) }
            // The service points at the whole list; the page says which are missing.
            for question in guide.questions where input.answers[question.number] == nil {
                errors.add(ScreeningInput.name(question.number), visit.text("eia_error_answer", ["number": String(question.number)]))
            }
        }
        return try await page(visit, detail, guide, input, errors, key: form["idempotency_key"] ?? "", etag: etag)
    }

    /// The questions of the version that the assessment pins.
    static func guide(_ detail: EIAAPI.AssessmentDetail, _ visit: Visit) async throws -> EIAAPI.ScreeningGuide {
        try await visit.eia(EIAAPI.getGuide, ["guide": detail.guide.id]).document.screening
    }

    private static func page(
        _ visit: Visit, _ detail: EIAAPI.AssessmentDetail, _ guide: EIAAPI.ScreeningGuide, _ input: ScreeningInput, _ errors: FieldErrors, key: String,
        etag: String
    ) async throws -> Response {
        let covering = try await visit.ifAvailable { try await visit.eia(EIAAPI.listAssessments, query: covers(detail)) }
        let page = ScreeningPage(
            detail, guide, input, covering: (covering?.items ?? []).filter { $0.id != detail.summary.id && !$0.approvalVoid }, errors: errors, key: key,
            etag: etag, catalogue: visit.catalogue)
        let head = AssessmentPlace.head(detail.summary, title: page.heading, hasErrors: !errors.isEmpty, visit)
        return try await visit.page("eia/screening", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Assessments of the unit that could cover another proposal.
    private static func covers(_ detail: EIAAPI.AssessmentDetail) -> [(String, String)] {
        let states: [EIAAPI.State] = [.decided, .published, .withheld, .monitoring, .reviewed]
        return [("unit", detail.summary.unit.id.description), ("state", states.map(\.rawValue).joined(separator: ",")), ("limit", "100")]
    }

    private static func verdict(_ visit: Visit, _ detail: EIAAPI.AssessmentDetail, _ guide: EIAAPI.ScreeningGuide) async throws -> Response {
        let page = ScreenedPage(detail, guide, catalogue: visit.catalogue)
        return try await visit.page("eia/screened", page, AssessmentPlace.head(detail.summary, title: page.heading, visit))
    }

    private static func field(_ pointer: String, _ sent: [Int], _ catalogue: Catalogue) -> (name: String, label: String)? {
        let parts = pointer.split(separator: "/").map(String.init)
        switch parts.first {
        case "answers":
            guard parts.count > 1, let index = Int(parts[1]), sent.indices.contains(index) else { return nil }
            let number = sent[index]
            return parts.last == "reason"
                ? (ScreeningInput.reasonName(number), catalogue.text("eia_question_reason", ["number": String(number)]))
                : (ScreeningInput.name(number), catalogue.text("eia_question_short", ["number": String(number)]))
        case "coveredBy": return ("coveredBy", catalogue.text("eia_covered_by"))
        case "shortReview": return ("shortReview", catalogue.text("eia_short_review"))
        default: return nil
        }
    }
}
