import ContractsCore
import ContractsEIA
import Hummingbird
import ServiceKit

/// Who owns an assessment, who writes it and who decides.
enum ChangeAssessmentPeople {
    static func show(_ visit: Visit) async throws -> Response {
        let detail = try await ShowAssessment.detail(visit)
        let input = PeopleInput(owner: detail.summary.owner, authors: detail.summary.authors, decisionMakers: detail.decisionMakers)
        return try await page(visit, detail, input, FieldErrors(), etag: detail.summary.etag)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let detail = try await ShowAssessment.detail(visit)
        let input = PeopleInput(form)
        var errors = FieldErrors()
        var etag = form["etag"] ?? ""
        if let people = input.people(try await offered(visit, detail), errors: &errors, catalogue: visit.catalogue) {
            do {
                _ = try await visit.eia(EIAAPI.putPeople, ["assessment": detail.summary.id], body: people, match: etag)
                return try await visit.redirect(to: Address.assessment(detail.summary.id), flash: Flash(.success, visit.text("eia_people_saved")))
            } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
                etag = refusal.problem.current?.etag ?? etag
                errors.add(AssessmentConflict.sentence(refusal.problem, visit.catalogue))
            } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
                errors.add(refusal.problem) { PeopleInput.field($0, visit.catalogue) }
            }
        }
        return try await page(visit, detail, input, errors, etag: etag)
    }

    private static func offered(_ visit: Visit, _ detail: EIAAPI.AssessmentDetail) async throws -> PeopleOffered {
        try await PeopleOffered(visit, unit: detail.summary.unit.id, keeping: [detail.summary.owner] + detail.summary.authors + detail.decisionMakers)
    }

    private static func page(
        _ visit: Visit, _ detail: EIAAPI.AssessmentDetail, _ input: PeopleInput, _ errors: FieldErrors, etag: String
    ) async throws -> Response {
        let summary = detail.summary
        let page = AssessmentFormPage(
            caption: AssessmentPlace.below(summary), heading: visit.text("eia_people_title"), lede: visit.text("eia_people_lede"),
            action: Address.assessmentPeople(summary.id), etag: etag, key: "",
            fields: input.fields(try await offered(visit, detail), errors: errors, catalogue: visit.catalogue), others: errors.others,
            button: visit.text("eia_people_button"), cancelURL: Address.assessment(summary.id), catalogue: visit.catalogue)
        let head = AssessmentPlace.head(summary, title: page.heading, hasErrors: !errors.isEmpty, visit)
        return try await visit.page("eia/form", page, head, status: errors.isEmpty ? .ok : .unprocessableContent)
    }
}
