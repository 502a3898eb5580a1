import ContractsCore
import ContractsEvidence
import Hummingbird
import Identity
import ServiceKit

/// The directorate's glossary is kept on the page itself: a form for a new term and one for each that there is.
enum KeepGlossary {
    static let roles: Set<Role> = [.moderator, .administrator]

    static func new(_ visit: Visit) async throws -> Response {
        try await page(visit, nil, GlossaryForm(Form(fields: [])), FieldErrors())
    }

    static func create(_ visit: Visit, _ form: Form) async throws -> Response {
        let typed = GlossaryForm(form)
        return try await save(visit, typed, term: typed.term, known: nil, match: nil)
    }

    static func show(_ visit: Visit) async throws -> Response {
        let known = try await term(visit)
        return try await page(visit, known, GlossaryForm(known), FieldErrors())
    }

    static func change(_ visit: Visit, _ form: Form) async throws -> Response {
        let known = try await term(visit)
        return try await save(visit, GlossaryForm(form, term: known.term), term: known.term, known: known, match: form["etag"])
    }

    static func remove(_ visit: Visit, _ form: Form) async throws -> Response {
        let known = try await term(visit)
        do {
            _ = try await visit.evidence(EvidenceAPI.removeGlossaryTerm, ["term": known.term], match: form["etag"])
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            var errors = FieldErrors()
            errors.add(visit.text("admin_error_changed_by", ["person": refusal.problem.current?.changedBy ?? ""]))
            return try await page(visit, known, GlossaryForm(known), errors)
        }
        return try await visit.redirect(to: "/glossary", flash: Flash(.success, visit.text("glossary_removed", ["term": known.term])))
    }

    private static func term(_ visit: Visit) async throws -> EvidenceAPI.GlossaryTerm {
        let name = try visit.context.path("term", as: String.self)
        let found = try await visit.everyItem(EvidenceAPI.listGlossary, query: [("search", name), ("limit", "500")])
        guard let term = found.first(where: { $0.term == name }) else { throw ProblemError.notFound() }
        return term
    }

    private static func save(
        _ visit: Visit, _ typed: GlossaryForm, term: String, known: EvidenceAPI.GlossaryTerm?, match: String?
    ) async throws -> Response {
        var errors = FieldErrors()
        if term.isEmpty { errors.add("term", visit.text("glossary_error_term")) }
        guard let content = typed.content(errors: &errors, catalogue: visit.catalogue) else { return try await page(visit, known, typed, errors) }
        do {
            let saved = try await visit.evidence(EvidenceAPI.putGlossaryTerm, ["term": term], body: content, match: match)
            return try await visit.redirect(to: "/glossary", flash: Flash(.success, visit.text("glossary_saved", ["term": saved.term])))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            errors.add(visit.text("admin_error_changed_by", ["person": refusal.problem.current?.changedBy ?? ""]))
        } catch let refusal as RemoteProblem where refusal.problem.status == 428 {
            errors.add("term", visit.text("glossary_error_known"))
        } catch let refusal as RemoteProblem where [404, 409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { GlossaryForm.field($0, visit.catalogue) }
        }
        let current = known == nil ? nil : try await self.term(visit)
        return try await page(visit, current, typed, errors)
    }

    /// - Parameter known: nil for a new term.
    private static func page(_ visit: Visit, _ known: EvidenceAPI.GlossaryTerm?, _ typed: GlossaryForm, _ errors: FieldErrors) async throws -> Response {
        let form = FormPage(
            caption: visit.text("glossary_title"), heading: known?.term ?? visit.text("glossary_add"),
            action: known.map { Address.glossaryTerm($0.term) } ?? "/glossary/new", etag: known?.etag,
            fields: typed.fields(isNew: known == nil, errors: errors, catalogue: visit.catalogue).map(AnyField.init), others: errors.others,
            button: visit.text("glossary_save"), cancelURL: "/glossary",
            removal: known.map { Link(visit.text("glossary_remove"), Address.glossaryTerm($0.term) + "/removal") }, catalogue: visit.catalogue
        )
        let above = [FrameLink(visit.text("standards_title"), "/standards"), FrameLink(visit.text("glossary_title"), "/glossary")]
        let head = PageHead(form.heading, section: .standard, breadcrumbs: above, hasErrors: form.errorSummary != nil)
        return try await visit.page("admin/form", form, head, status: form.errorSummary == nil ? .ok : .unprocessableContent)
    }
}
