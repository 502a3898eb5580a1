import ContractsActionPlan
import ContractsCore
import ContractsEvidence
import Foundation
import Hummingbird
import Identity
import ServiceKit

/// Ready-made actions by indicator (A1): everybody reads them; a moderator or administrator makes, changes and withdraws them.
enum KeepTemplates {
    static let keepers: Set<Role> = [.moderator, .administrator]

    static func list(_ visit: Visit) async throws -> Response {
        let filter = TemplateFilter(visit), after = visit.query("after")
        let query = filter.query + [("limit", "50")] + (after.map { [("cursor", $0)] } ?? [])
        let found: Page<ActionPlanAPI.ActionTemplate>? = try await visit.ifAvailable { try await visit.actionPlan(ActionPlanAPI.listTemplates, query: query) }
        let page = ActionTablePage(
            found, filter, isFirst: after == nil, mayKeep: try mayKeep(visit), retryURL: visit.address, catalogue: visit.catalogue)
        return try await visit.page("actions/table", page, head(page.heading, visit))
    }

    static func export(_ visit: Visit) async throws -> Response {
        let query = TemplateFilter(visit).query + [("limit", "200")]
        let file = CSVFile(try await visit.everyItem(ActionPlanAPI.listTemplates, query: query, of: visit.site.actionPlan), catalogue: visit.catalogue)
        return visit.download(Data(file.text.utf8), name: "action-templates.csv", type: "text/csv; charset=utf-8")
    }

    static func new(_ visit: Visit) async throws -> Response {
        try await page(visit, nil, TemplateInput(Form(fields: [])), id: .new(), FieldErrors(), etag: nil)
    }

    /// The form's own id makes a form that is sent twice count once.
    static func create(_ visit: Visit, _ form: Form) async throws -> Response {
        guard let id = form["template"].flatMap(ActionTemplateID.init) else { throw ProblemError.notFound() }
        return try await put(visit, form, nil, id: id)
    }

    static func show(_ visit: Visit) async throws -> Response {
        let template = try await template(visit)
        guard try mayKeep(visit) else {
            let page = TemplatePage(template, catalogue: visit.catalogue)
            return try await visit.page("actions/template", page, head(page.heading, below: true, visit))
        }
        return try await page(visit, template, TemplateInput(template.content), id: template.id, FieldErrors(), etag: template.etag)
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let template = try await template(visit)
        return try await put(visit, form, template, id: template.id)
    }

    private static func put(_ visit: Visit, _ form: Form, _ template: ActionPlanAPI.ActionTemplate?, id: ActionTemplateID) async throws -> Response {
        let typed = TemplateInput(form)
        var errors = FieldErrors(), etag = form["etag"]
        do {
            if let content = typed.content(errors: &errors, catalogue: visit.catalogue) {
                _ = try await visit.actionPlan(ActionPlanAPI.putTemplate, ["template": id], body: content, match: template == nil ? nil : etag)
                return try await visit.redirect(to: Address.templates, flash: Flash(.success, visit.text("templates_flash_saved", ["title": content.title])))
            }
        } catch let refusal as RemoteProblem where refusal.problem.status == 428 {
            return try await visit.redirect(to: Address.template(id), flash: Flash(.notice, visit.text("templates_flash_there")))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            etag = refusal.problem.current?.etag
            errors.add(PlanPointers.sentence(refusal.problem, visit.catalogue))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { PlanPointers.field($0, visit.catalogue) }
        }
        return try await page(visit, template, typed, id: id, errors, etag: etag)
    }

    private static func mayKeep(_ visit: Visit) throws -> Bool { try visit.signedIn.person.has(anyOf: keepers) }

    /// Withdrawn ones too; there are few, so that the list is the way to one.
    private static func template(_ visit: Visit) async throws -> ActionPlanAPI.ActionTemplate {
        let id = try visit.path("template", as: ActionTemplateID.self)
        let all = try await visit.everyItem(
            ActionPlanAPI.listTemplates, query: [("withdrawn", "true"), ("limit", "200")], of: visit.site.actionPlan)
        guard let template = all.first(where: { $0.id == id }) else { throw ProblemError.notFound() }
        return template
    }

    /// Of the newest published standard; the form does without where they cannot be read.
    private static func indicators(_ visit: Visit) async throws -> [(value: String, label: String)] {
        let found: EvidenceAPI.StandardVersion?? = try await visit.ifAvailable {
            let published = try await visit.everyItem(EvidenceAPI.listStandards).flatMap(\.versions).first { $0.state == .published }
            guard let published else { return nil }
            return try await visit.evidence(EvidenceAPI.getStandardVersion, ["version": published.id])
        }
        return (found??.phases ?? []).flatMap(\.sections).flatMap(\.indicators).map { (value: $0.code, label: "\($0.code) \($0.strapline)") }
    }

    private static func page(
        _ visit: Visit, _ template: ActionPlanAPI.ActionTemplate?, _ typed: TemplateInput, id: ActionTemplateID, _ errors: FieldErrors, etag: String?
    ) async throws -> Response {
        let catalogue = visit.catalogue
        let fields = typed.fields(try await indicators(visit), isNew: template == nil, errors: errors, catalogue: catalogue)
        let page = ActionFormPage(
            caption: catalogue.text("templates_title"), heading: catalogue.text(template == nil ? "templates_add" : "templates_change"),
            lede: catalogue.text("templates_add_lede"), action: template.map { Address.template($0.id) } ?? Address.newTemplate, etag: etag, key: "",
            hidden: template == nil ? [.init(name: "template", value: id.description)] : [], fields: fields, others: errors.others,
            button: catalogue.text("templates_button"), cancelURL: Address.templates, catalogue: catalogue)
        return try await visit.page(
            "actions/form", page, head(page.heading, below: true, hasErrors: page.errorSummary != nil, visit),
            status: page.errorSummary == nil ? .ok : .unprocessableContent)
    }

    private static func head(_ title: String, below: Bool = false, hasErrors: Bool = false, _ visit: Visit) -> PageHead {
        let crumbs =
            [FrameLink(visit.text("actions_title"), Address.actions)] + (below ? [FrameLink(visit.text("templates_title"), Address.templates)] : [])
        return PageHead(title, section: .actions, breadcrumbs: crumbs, hasErrors: hasErrors)
    }
}
