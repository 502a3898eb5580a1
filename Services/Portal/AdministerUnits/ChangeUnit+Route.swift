import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// Adding a unit and changing one.
enum ChangeUnit {
    static func new(_ visit: Visit) async throws -> Response {
        try await page(visit, nil, UnitForm(Form(fields: [])), FieldErrors())
    }

    static func create(_ visit: Visit, _ form: Form) async throws -> Response {
        let typed = UnitForm(form)
        var errors = FieldErrors()
        guard let content = typed.content(errors: &errors, catalogue: visit.catalogue) else { return try await page(visit, nil, typed, errors) }
        do {
            let unit = try await visit.evidence(EvidenceAPI.createUnit, body: content)
            return try await visit.redirect(to: Address.administeredUnit(unit.id), flash: Flash(.success, visit.text("admin_unit_saved", ["unit": unit.name])))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { UnitForm.field($0, visit.catalogue) }
            return try await page(visit, nil, typed, errors)
        }
    }

    static func show(_ visit: Visit) async throws -> Response {
        let unit = try await unit(visit)
        return try await page(visit, unit, UnitForm(unit), FieldErrors())
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let typed = UnitForm(form)
        var errors = FieldErrors()
        guard let content = typed.content(errors: &errors, catalogue: visit.catalogue) else {
            return try await page(visit, try await unit(visit), typed, errors)
        }
        do {
            let unit = try await visit.evidence(EvidenceAPI.changeUnit, ["unit": id], body: content, match: form["etag"])
            return try await visit.redirect(to: Address.administeredUnit(id), flash: Flash(.success, visit.text("admin_unit_saved", ["unit": unit.name])))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            errors.add(visit.text("admin_error_changed_by", ["person": refusal.problem.current?.changedBy ?? ""]))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { UnitForm.field($0, visit.catalogue) }
        }
        return try await page(visit, try await unit(visit), typed, errors)
    }

    static func unit(_ visit: Visit) async throws -> EvidenceAPI.Unit {
        try await visit.evidence(EvidenceAPI.getUnit, ["unit": try visit.path("unit", as: UnitID.self)])
    }

    /// - Parameter unit: nil for a new one.
    private static func page(_ visit: Visit, _ unit: EvidenceAPI.Unit?, _ typed: UnitForm, _ errors: FieldErrors) async throws -> Response {
        let catalogue = visit.catalogue
        let choices = try await UnitChoices.load(visit, except: unit?.id)
        let links = unit.map { unit in
            [
                Link(visit.text("admin_unit_open"), Address.unit(unit.id)), Link(visit.text("contacts_change"), Address.contacts(unit.id)),
                Link(visit.text("admin_unit_merge"), Address.administeredUnit(unit.id) + "/merge"),
                Link(visit.text("admin_unit_split"), Address.administeredUnit(unit.id) + "/split"),
            ]
        }
        let page = FormPage(
            caption: visit.text("admin_units_title"), heading: unit.map { visit.text("admin_unit_edit", ["unit": $0.name]) } ?? visit.text("admin_unit_add"),
            lede: visit.text("admin_unit_lede"), action: unit.map { Address.administeredUnit($0.id) } ?? "/administration/units/new", etag: unit?.etag,
            fields: typed.fields(choices, errors: errors, catalogue: catalogue).map(AnyField.init), others: errors.others,
            button: visit.text("admin_unit_save"),
            cancelURL: "/administration/units", links: links ?? [], catalogue: catalogue
        )
        return try await page.answer(visit, above: AdministerUnits.above(catalogue))
    }
}
