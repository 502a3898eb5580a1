import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// Closing a unit into another.
enum MergeUnit {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, into: nil, on: DateParts(nil), FieldErrors())
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let on = DateParts(form, "on")
        var errors = FieldErrors()
        let into = form["into"].flatMap(UnitID.init)
        if into == nil { errors.add("into", visit.text("admin_error_into")) }
        if on.date == nil { errors.add("on", visit.text("admin_error_date")) }
        guard let into, let date = on.date else { return try await page(visit, into: form["into"], on: on, errors) }
        do {
            let unit = try await visit.evidence(EvidenceAPI.mergeUnit, ["unit": id], body: EvidenceAPI.UnitMerge(into: into, on: date))
            let values = ["unit": unit.name, "date": visit.catalogue.date(date)]
            let done = date > LocalDate(visit.site.clock()) ? visit.text("admin_unit_merges", values) : visit.text("admin_unit_merged", values)
            return try await visit.redirect(to: Address.unit(id), flash: Flash(.success, done))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { pointer in
                switch pointer {
                case "/into": ("into", visit.text("admin_merge_into"))
                case "/on": ("on", visit.text("admin_reorganised_on"))
                default: nil
                }
            }
            return try await page(visit, into: form["into"], on: on, errors)
        }
    }

    private static func page(_ visit: Visit, into: String?, on: DateParts, _ errors: FieldErrors) async throws -> Response {
        let unit = try await ChangeUnit.unit(visit)
        let choices = try await UnitChoices.load(visit, except: unit.id)
        let fields: [any FormField] = [
            Select(
                "into", label: visit.text("admin_merge_into"), choices: [(value: "", label: visit.text("admin_unit_choose"))] + choices.parents, chosen: into,
                error: errors["into"]),
            DateInput("on", legend: visit.text("admin_reorganised_on"), parts: on, hint: visit.text("admin_reorganised_hint"), error: errors["on"]),
        ]
        let page = FormPage(
            caption: unit.name, heading: visit.text("admin_unit_merge"), lede: visit.text("admin_merge_lede", ["unit": unit.name]),
            action: Address.administeredUnit(unit.id) + "/merge",
            fields: fields.map(AnyField.init), others: errors.others, button: visit.text("admin_merge_button"), cancelURL: Address.administeredUnit(unit.id),
            catalogue: visit.catalogue
        )
        return try await page.answer(visit, above: AdministerUnits.above(visit.catalogue) + [FrameLink(unit.name, Address.administeredUnit(unit.id))])
    }
}
