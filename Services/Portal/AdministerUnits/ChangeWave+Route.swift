import ContractsCore
import ContractsEvidence
import Hummingbird
import ServiceKit

/// The roll-out waves: the list, and a form for a new one or a known one.
enum ChangeWave {
    static func list(_ visit: Visit) async throws -> Response {
        let waves = try await visit.ifAvailable { try await visit.everyItem(EvidenceAPI.listWaves) }
        let catalogue = visit.catalogue
        let page = ListPage(
            heading: visit.text("admin_waves_title"), summary: visit.text("admin_waves_facts"),
            primary: Link(visit.text("admin_wave_add"), "/administration/waves/new"), search: nil,
            unavailable: waves == nil ? Unavailable(catalogue, retryURL: visit.address) : nil,
            table: ListPage.Table(
                caption: visit.text("admin_waves_title"), columns: ["name", "code", "start", "target"].map { visit.text("admin_column_\($0)") },
                rows: (waves ?? []).map { wave in
                    (
                        url: Address.wave(wave.code), name: wave.title,
                        values: [wave.code, wave.start.map(catalogue.date) ?? "", wave.target.map(catalogue.date) ?? ""]
                    )
                }
            ),
            emptyState: waves?.isEmpty == true ? Empty(visit.text("admin_waves_none")) : nil, links: []
        )
        return try await visit.page("admin/list", page, Administration.head(page.heading, catalogue))
    }

    static func new(_ visit: Visit) async throws -> Response {
        try await page(visit, known: nil, code: "", title: "", DateParts(nil), DateParts(nil), FieldErrors())
    }

    static func show(_ visit: Visit) async throws -> Response {
        let code = try visit.context.path("wave", as: String.self)
        guard let wave = try await visit.everyItem(EvidenceAPI.listWaves).first(where: { $0.code == code }) else { throw ProblemError.notFound() }
        return try await page(visit, known: code, code: code, title: wave.title, DateParts(wave.start), DateParts(wave.target), FieldErrors())
    }

    static func create(_ visit: Visit, _ form: Form) async throws -> Response {
        try await save(visit, form, known: nil)
    }

    static func change(_ visit: Visit, _ form: Form) async throws -> Response {
        try await save(visit, form, known: try visit.context.path("wave", as: String.self))
    }

    private static func save(_ visit: Visit, _ form: Form, known: String?) async throws -> Response {
        let code = known ?? form.text("code") ?? ""
        let title = form.text("title") ?? ""
        let (start, target) = (DateParts(form, "start"), DateParts(form, "target"))
        var errors = FieldErrors()
        for (name, parts) in [("start", start), ("target", target)] where !parts.isBlank && parts.date == nil {
            errors.add(name, visit.text("admin_error_date"))
        }
        if code.isEmpty { errors.add("code", visit.text("admin_error_wave_code")) }
        guard errors.isEmpty else { return try await page(visit, known: known, code: code, title: title, start, target, errors) }
        do {
            let wave = EvidenceAPI.Wave(code: code, title: title, start: start.date, target: target.date)
            _ = try await visit.evidence(EvidenceAPI.putWave, ["wave": code], body: wave)
            return try await visit.redirect(to: "/administration/waves", flash: Flash(.success, visit.text("admin_wave_saved", ["wave": title])))
        } catch let refusal as RemoteProblem where [404, 409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { pointer in
                let name = String(pointer.dropFirst())
                return ["code", "title", "start", "target"].contains(name) ? (name, visit.text("admin_wave_\(name)")) : nil
            }
            return try await page(visit, known: known, code: code, title: title, start, target, errors)
        }
    }

    private static func page(_ visit: Visit, known: String?, code: String, title: String, _ start: DateParts, _ target: DateParts, _ errors: FieldErrors)
        async throws -> Response
    {
        var fields: [any FormField] = [
            TextField("title", label: visit.text("admin_wave_title"), value: title, error: errors["title"]),
            DateInput("start", legend: visit.text("admin_wave_start"), parts: start, error: errors["start"]),
            DateInput("target", legend: visit.text("admin_wave_target"), parts: target, error: errors["target"]),
        ]
        if known == nil { fields.insert(TextField("code", label: visit.text("admin_wave_code"), value: code, error: errors["code"], width: .short), at: 0) }
        let page = FormPage(
            caption: visit.text("admin_waves_title"), heading: known.map { visit.text("admin_wave_edit", ["wave": $0]) } ?? visit.text("admin_wave_add"),
            action: known.map(Address.wave) ?? "/administration/waves/new", fields: fields.map(AnyField.init), others: errors.others,
            button: visit.text("admin_wave_save"),
            cancelURL: "/administration/waves", catalogue: visit.catalogue
        )
        return try await page.answer(visit, above: [FrameLink(visit.text("admin_waves_title"), "/administration/waves")])
    }
}
