import ContractsCore
import ContractsEvidence

/// A unit as it was typed; parsed, what the evidence service takes.
struct UnitForm: Sendable {
    let code: String
    let name: String
    let kind: String
    let parent: String
    let wave: String
    let validFrom: DateParts

    init(_ form: Form) {
        code = form.text("code") ?? ""
        name = form.text("name") ?? ""
        kind = form["kind"] ?? ""
        parent = form["parent"] ?? ""
        wave = form["wave"] ?? ""
        validFrom = DateParts(form, "validFrom")
    }

    init(_ unit: EvidenceAPI.Unit) {
        code = unit.code
        name = unit.name
        kind = unit.kind.rawValue
        parent = unit.parent?.description ?? ""
        wave = unit.wave?.code ?? ""
        validFrom = DateParts(unit.validFrom)
    }

    /// Nil, with errors, where the service's own shape cannot hold it; what the values may be, the service says.
    func content(errors: inout FieldErrors, catalogue: Catalogue) -> EvidenceAPI.UnitContent? {
        let kind = EvidenceAPI.UnitKind(rawValue: kind)
        if kind == nil { errors.add("kind", catalogue.text("admin_error_kind")) }
        if validFrom.date == nil { errors.add("validFrom", catalogue.text("admin_error_date")) }
        guard let kind, let date = validFrom.date else { return nil }
        return EvidenceAPI.UnitContent(code: code, name: name, kind: kind, parent: UnitID(parent), validFrom: date, wave: wave.isEmpty ? nil : wave)
    }

    func fields(_ choices: UnitChoices, errors: FieldErrors, catalogue: Catalogue) -> [any FormField] {
        [
            TextField(
                "code", label: catalogue.text("admin_unit_code"), value: code, hint: catalogue.text("admin_unit_code_hint"), error: errors["code"],
                width: .short),
            TextField("name", label: catalogue.text("admin_unit_name"), value: name, error: errors["name"]),
            Choices(
                "kind", .radio, legend: catalogue.text("admin_unit_kind"),
                choices: EvidenceAPI.UnitKind.allCases.map { Choices.Choice($0.rawValue, catalogue.unitKind($0)) }, chosen: [kind], error: errors["kind"]
            ),
            Select(
                "parent", label: catalogue.text("admin_unit_parent"), choices: [(value: "", label: catalogue.text("admin_unit_parent_none"))] + choices.parents,
                chosen: parent,
                error: errors["parent"]
            ),
            DateInput(
                "validFrom", legend: catalogue.text("admin_unit_from"), parts: validFrom, hint: catalogue.text("evidence_date_hint"), error: errors["validFrom"]
            ),
            Select(
                "wave", label: catalogue.text("admin_unit_wave"), choices: [(value: "", label: catalogue.text("admin_unit_wave_none"))] + choices.waves,
                chosen: wave,
                error: errors["wave"]
            ),
        ]
    }

    static func field(_ pointer: String, _ catalogue: Catalogue) -> (name: String, label: String)? {
        let keys = [
            "/code": "admin_unit_code", "/name": "admin_unit_name", "/kind": "admin_unit_kind", "/parent": "admin_unit_parent", "/validFrom": "admin_unit_from",
            "/wave": "admin_unit_wave",
        ]
        return keys[pointer].map { (String(pointer.dropFirst()), catalogue.text($0)) }
    }
}
