import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// Closing a unit and opening its successors: one on each line, code and name.
enum SplitUnit {
    static func show(_ visit: Visit) async throws -> Response {
        try await page(visit, lines: nil, on: DateParts(nil), FieldErrors())
    }

    static func save(_ visit: Visit, _ form: Form) async throws -> Response {
        let id = try visit.path("unit", as: UnitID.self)
        let on = DateParts(form, "on")
        var errors = FieldErrors()
        if on.date == nil { errors.add("on", visit.text("admin_error_date")) }
        let successors = successors(form["into"] ?? "")
        if successors.isEmpty { errors.add("into", visit.text("admin_error_successors")) }
        guard errors.isEmpty, let date = on.date else { return try await page(visit, lines: form["into"], on: on, errors) }
        do {
            let opened = try await visit.evidence(EvidenceAPI.splitUnit, ["unit": id], body: EvidenceAPI.UnitSplit(into: successors, on: date))
            let values = ["units": opened.items.map(\.name).joined(separator: ", "), "date": visit.catalogue.date(date)]
            let done = date > LocalDate(visit.site.clock()) ? visit.text("admin_unit_splits", values) : visit.text("admin_unit_was_split", values)
            return try await visit.redirect(to: Address.unit(id), flash: Flash(.success, done))
        } catch let refusal as RemoteProblem where [409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { pointer in
                if pointer == "/on" { return ("on", visit.text("admin_reorganised_on")) }
                guard pointer.hasPrefix("/into") else { return nil }
                let line = pointer.split(separator: "/").dropFirst().first.flatMap { Int($0) }
                return ("into", line.map { visit.text("admin_split_line", ["line": String($0 + 1)]) } ?? visit.text("admin_split_into"))
            }
            return try await page(visit, lines: form["into"], on: on, errors)
        }
    }

    /// The first word of a line is the code, the rest the name.
    static func successors(_ lines: String) -> [EvidenceAPI.UnitSplit.Successor] {
        lines.split(separator: "\n").compactMap { line in
            let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
            guard let code = words.first else { return nil }
            return EvidenceAPI.UnitSplit.Successor(code: String(code), name: words.count > 1 ? String(words[1]) : "")
        }
    }

    private static func page(_ visit: Visit, lines: String?, on: DateParts, _ errors: FieldErrors) async throws -> Response {
        let unit = try await ChangeUnit.unit(visit)
        let fields: [any FormField] = [
            TextArea(
                "into", label: visit.text("admin_split_into"), value: lines, hint: visit.text("admin_split_hint"), error: errors["into"],
                catalogue: visit.catalogue),
            DateInput("on", legend: visit.text("admin_reorganised_on"), parts: on, hint: visit.text("admin_reorganised_hint"), error: errors["on"]),
        ]
        let page = FormPage(
            caption: unit.name, heading: visit.text("admin_unit_split"), lede: visit.text("admin_split_lede", ["unit": unit.name]),
            action: Address.administeredUnit(unit.id) + "/split",
            fields: fields.map(AnyField.init), others: errors.others, button: visit.text("admin_split_button"), cancelURL: Address.administeredUnit(unit.id),
            catalogue: visit.catalogue
        )
        return try await page.answer(visit, above: AdministerUnits.above(visit.catalogue) + [FrameLink(unit.name, Address.administeredUnit(unit.id))])
    }
}
