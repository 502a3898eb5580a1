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
        try await page(visit, Typed(code: "", title: "", start: DateParts(nil), target: DateParts(nil)), known: nil, etag: nil, FieldErrors())
    }

    static func show(_ visit: Visit) async throws -> Response {
        let wave = try await wave(visit)
        return try await page(visit, Typed(wave), known: wave.code, etag: wave.etag, FieldErrors())
    }

    static func create(_ visit: Visit, _ form: Form) async throws -> Response {
        try await save(visit, Typed(form), known: nil, etag: nil)
    }

    static func change(_ visit: Visit, _ form: Form) async throws -> Response {
        let code = try visit.context.path("wave", as: String.self)
        return try await save(visit, Typed(form, code: code), known: code, etag: form["etag"])
    }

    private static func wave(_ visit: Visit) async throws -> EvidenceAPI.Wave {
        let code = try visit.context.path("wave", as: String.self)
        guard let wave = try await visit.everyItem(EvidenceAPI.listWaves).first(where: { $0.code == code }) else { throw ProblemError.notFound() }
        return wave
    }

    private static func save(_ visit: Visit, _ typed: Typed, known: String?, etag: String?) async throws -> Response {
        var errors = FieldErrors()
        for (name, parts) in [("start", typed.start), ("target", typed.target)] where !parts.isBlank && parts.date == nil {
            errors.add(name, visit.text("admin_error_date"))
        }
        if typed.code.isEmpty { errors.add("code", visit.text("admin_error_wave_code")) }
        guard errors.isEmpty else { return try await page(visit, typed, known: known, etag: etag, errors) }
        do {
            let wave = EvidenceAPI.Wave(code: typed.code, title: typed.title, start: typed.start.date, target: typed.target.date)
            _ = try await visit.evidence(EvidenceAPI.putWave, ["wave": typed.code], body: wave, match: etag)
            return try await visit.redirect(to: "/administration/waves", flash: Flash(.success, visit.text("admin_wave_saved", ["wave": typed.title])))
        } catch let refusal as RemoteProblem where refusal.problem.status == 412 {
            // What was typed stays; a second press saves it over the version that the message names.
            errors.add(visit.text("admin_error_changed_by", ["person": refusal.problem.current?.changedBy ?? ""]))
            return try await page(visit, typed, known: known, etag: refusal.problem.current?.etag, errors)
        } catch let refusal as RemoteProblem where refusal.problem.status == 428 {
            errors.add("code", visit.text("admin_error_wave_known"))
        } catch let refusal as RemoteProblem where [404, 409, 422].contains(refusal.problem.status) {
            errors.add(refusal.problem) { pointer in
                let name = String(pointer.dropFirst())
                return ["code", "title", "start", "target"].contains(name) ? (name, visit.text("admin_wave_\(name)")) : nil
            }
        }
        return try await page(visit, typed, known: known, etag: etag, errors)
    }

    private static func page(_ visit: Visit, _ typed: Typed, known: String?, etag: String?, _ errors: FieldErrors) async throws -> Response {
        var fields: [any FormField] = [
            TextField("title", label: visit.text("admin_wave_title"), value: typed.title, error: errors["title"]),
            DateInput("start", legend: visit.text("admin_wave_start"), parts: typed.start, error: errors["start"]),
            DateInput("target", legend: visit.text("admin_wave_target"), parts: typed.target, error: errors["target"]),
        ]
        if known == nil {
            fields.insert(TextField("code", label: visit.text("admin_wave_code"), value: typed.code, error: errors["code"], width: .short), at: 0)
        }
        let page = FormPage(
            caption: visit.text("admin_waves_title"), heading: known.map { visit.text("admin_wave_edit", ["wave": $0]) } ?? visit.text("admin_wave_add"),
            action: known.map(Address.wave) ?? "/administration/waves/new", etag: etag, fields: fields.map(AnyField.init), others: errors.others,
            button: visit.text("admin_wave_save"),
            cancelURL: "/administration/waves", catalogue: visit.catalogue
        )
        return try await page.answer(visit, above: [FrameLink(visit.text("admin_waves_title"), "/administration/waves")])
    }
}

extension ChangeWave {
    /// The form as it was typed.
    struct Typed {
        let code: String
        let title: String
        let start: DateParts
        let target: DateParts

        init(code: String, title: String, start: DateParts, target: DateParts) {
            self.code = code
            self.title = title
            self.start = start
            self.target = target
        }

        init(_ wave: EvidenceAPI.Wave) {
            self.init(code: wave.code, title: wave.title, start: DateParts(wave.start), target: DateParts(wave.target))
        }

        /// - Parameter code: of a wave that there is; a new one's is in the form.
        init(_ form: Form, code: String? = nil) {
            self.init(
                code: code ?? form.text("code") ?? "", title: form.text("title") ?? "", start: DateParts(form, "start"), target: DateParts(form, "target"))
        }
    }
}
