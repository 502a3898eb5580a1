import ContractsCore
import ContractsEIA
import Foundation
import Hummingbird
import ServiceKit

/// The forms that take an assessment from quality assurance to its review: return, approve, decide, publish or withhold, monitor, say what happened, review (I4-I7).
enum ActOnAssessment {
    static func show(_ act: AssessmentAct) -> PageRouter.PageHandler {
        { visit in
            let detail = try await detail(visit)
            guard act.isOpen(detail) else {
                let flash = Flash(.notice, visit.text("eiaqa_not_now"), text: visit.text("eiaqa_not_now_text"))
                return try await visit.redirect(to: Address.assessment(detail.summary.id), flash: flash)
            }
            let typed = AssessmentActInput(act, detail, today: LocalDate(visit.site.clock()))
            return try await page(visit, act, detail, typed, FieldErrors(), key: UUID().uuidString.lowercased(), etag: detail.summary.etag)
        }
    }

    static func save(_ act: AssessmentAct) -> PageRouter.FormHandler {
        { visit, form in
            let id = try visit.path("assessment", as: AssessmentID.self), typed = AssessmentActInput(form)
            var errors = FieldErrors()
            var meanwhile = false
            let people = try await PersonChoice(visit, keeping: act == .monitor ? named(in: try await detail(visit)) : [])
            do {
                if let request = AssessmentRequest(act, typed, people: people, errors: &errors, catalogue: visit.catalogue) {
                    try await request.send(visit, to: id, match: form["etag"] ?? "", form: form["idempotency_key"] ?? "")
                    return try await visit.redirect(to: Address.assessment(id), flash: flash(act, typed, visit))
                }
            } catch let refusal as RemoteProblem where [409, 412].contains(refusal.problem.status) {
                meanwhile = true
                errors.add(
                    refusal.problem.status == 412 ? ActOnAction.sentence(refusal.problem, visit.catalogue) : refusal.problem.detail ?? refusal.problem.title)
            } catch let refusal as RemoteProblem where refusal.problem.status == 422 {
                errors.add(refusal.problem) { AssessmentRequest.field($0, act, visit.catalogue) }
            }
            let detail = try await detail(visit)
            // What was typed stays; a second press goes by what the page now shows. What was not seen was not read.
            var shown = typed
            if meanwhile, typed.readSHA256 != detail.readSHA256 { (shown.read, shown.readSHA256) = (false, detail.readSHA256) }
            return try await page(
                visit, act, detail, shown, errors, key: form["idempotency_key"] ?? "", etag: meanwhile ? detail.summary.etag : form["etag"] ?? "",
                meanwhile: meanwhile)
        }
    }

    static func detail(_ visit: Visit) async throws -> EIAAPI.AssessmentDetail {
        try await visit.eia(EIAAPI.getAssessment, ["assessment": try visit.path("assessment", as: AssessmentID.self)])
    }

    /// The head of a page below the assessment's own.
    static func head(_ summary: EIAAPI.AssessmentSummary, title: String, hasErrors: Bool = false, _ visit: Visit) -> PageHead {
        let crumbs = [
            FrameLink(visit.text("nav_assessments"), Address.assessments),
            FrameLink("\(summary.reference) \(summary.title.shortened(to: 60))", Address.assessment(summary.id)),
        ]
        var head = PageHead(title, section: .assessments, breadcrumbs: crumbs, unit: summary.unit.id, hasErrors: hasErrors)
        head.marking = summary.marking.shown
        return head
    }

    private static func named(in detail: EIAAPI.AssessmentDetail) -> [EIAAPI.Person] {
        [detail.summary.owner] + detail.summary.authors
    }

    private static func flash(_ act: AssessmentAct, _ typed: AssessmentActInput, _ visit: Visit) -> Flash {
        let withheld = act == .publish && typed.publication == AssessmentActInput.withhold
        return Flash(.success, visit.text(withheld ? "eiaqa_done_withheld" : "eiaqa_done_\(act.rawValue)"))
    }

    private static func page(
        _ visit: Visit, _ act: AssessmentAct, _ detail: EIAAPI.AssessmentDetail, _ typed: AssessmentActInput, _ errors: FieldErrors, key: String,
        etag: String, meanwhile: Bool = false
    ) async throws -> Response {
        let catalogue = visit.catalogue, summary = detail.summary
        let people = try await PersonChoice(visit, keeping: named(in: detail))
        let triggers = act == .trigger ? try await visit.eia(EIAAPI.getGuide, ["guide": detail.guide.id]).document.triggers : []
        let fields = AssessmentActFields(
            input: typed, people: people, triggers: triggers, allowed: detail.allowed, errors: errors, catalogue: catalogue
        ).of(act)
        let notices = AssessmentNotices(detail: detail, catalogue: catalogue)
        let page = AssessmentFormPage(
            caption: "\(summary.reference) · \(summary.title)", heading: catalogue.text("eiaqa_act_\(act.rawValue)"),
            lede: catalogue.text("eiaqa_lede_\(act.rawValue)"), notices: notices.before(act), facts: notices.facts(act), texts: notices.texts(act),
            links: act == .decide ? [Link(catalogue.text("eiaqa_read_whole"), Address.assessmentDocument(summary.id))] : [],
            action: Address.act(act, on: summary.id), etag: etag, key: key,
            hidden: act == .decide ? [.init(name: "readSHA256", value: typed.readSHA256)] : [], fields: fields, others: errors.others,
            button: catalogue.text("eiaqa_button_\(act.rawValue)"),
            cancelURL: act == .giveBack || act == .approve ? Address.reviewSheet(summary.id) : Address.assessment(summary.id), catalogue: catalogue)
        return try await visit.page(
            "eia/form", page, head(summary, title: page.heading, hasErrors: page.errorSummary != nil, visit),
            status: meanwhile ? .conflict : page.errorSummary == nil ? .ok : .unprocessableContent)
    }
}
